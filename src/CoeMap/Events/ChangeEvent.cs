using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>Centre staff change what is said about an event; calendars take the newer edition.</summary>
public sealed class ChangeEvent(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, EventInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Events.EditableBy(me).FirstOrDefaultAsync(e => e.Id == id) is not { } changed) return Outcome.Missing;
        if (changed.Version != input.Version) return new Outcome.Overtaken("Somebody changed this event since you opened it. Your words are below; compare before you save.");
        if (changed.CancelledAt is not null) return Outcome.Refuse("What was cancelled is not changed any more. Announce it anew.");

        var now = clock.GetUtcNow();
        changed.Change(input.Words, now);
        db.AuditEntries.Add(AuditEntry.Of("event.changed", changed.Id, me.PersonId, now));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(changed.Id, $"“{changed.Title}” is changed") : new Outcome.Overtaken("Somebody changed this event at the same moment. Open it again.");
    }
}
