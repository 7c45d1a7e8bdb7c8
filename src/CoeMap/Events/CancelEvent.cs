using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>An event does not take place: its page and every calendar say so.</summary>
public sealed class CancelEvent(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Events.EditableBy(me).FirstOrDefaultAsync(e => e.Id == id) is not { } cancelled) return Outcome.Missing;
        if (cancelled.CancelledAt is not null) return new Outcome.Done(id, "It was cancelled already");

        var now = clock.GetUtcNow();
        cancelled.Cancel(now);
        db.AuditEntries.Add(AuditEntry.Of("event.cancelled", cancelled.Id, me.PersonId, now));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(id, $"“{cancelled.Title}” is cancelled. Its page says so.") : new Outcome.Overtaken("Somebody changed this event at the same moment. Open it again.");
    }
}
