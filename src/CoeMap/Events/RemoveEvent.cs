using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>What was announced by mistake goes altogether; what does not take place is cancelled instead.</summary>
public sealed class RemoveEvent(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Events.EditableBy(me).FirstOrDefaultAsync(e => e.Id == id) is not { } removed) return Outcome.Missing;

        db.Events.Remove(removed);
        db.AuditEntries.Add(AuditEntry.Of("event.removed", removed.Id, me.PersonId, clock.GetUtcNow()));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(id, $"“{removed.Title}” is removed") : new Outcome.Overtaken("Somebody changed this event at the same moment. Open it again.");
    }
}
