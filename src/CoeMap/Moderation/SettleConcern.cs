using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator says what was done about a concern; whoever raised it hears it.</summary>
public sealed class SettleConcern(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, string? answer)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Concerns.WorkedBy(me).FirstOrDefaultAsync(c => c.Id == id) is not { } concern) return Outcome.Missing;
        if (concern.SettledAt is not null) return new Outcome.Done(concern.Id); // the second click
        if (concern.ById == me.PersonId) return Outcome.Refuse("Nobody settles their own concern. Ask another moderator.");
        if (Reason.Objection(answer) is { } unsaid) return unsaid;

        var now = clock.GetUtcNow();
        concern.Settle(me.PersonId, PlainWords.Clean(answer), now);
        db.AuditEntries.Add(AuditEntry.Of("concern.settled", concern.Id, me.PersonId, now, "waiting", "settled"));
        await DecisionRecord.TellAsync(db, concern.ById, Letter.Of($"Your concern {Reference.Of(concern.Id)}", "You told us that something was wrong on CoE Map. We looked into it.", answer, [], "CoE Map:", "/"), now);
        return (await db.TrySaveAsync()).IsWritten || await db.Concerns.AsNoTracking().AnyAsync(c => c.Id == id && c.SettledAt != null && c.SettledById == me.PersonId) ? new Outcome.Done(concern.Id, "Settled. Whoever raised it was told") : new Outcome.Overtaken("Somebody has settled it already.");
    }
}
