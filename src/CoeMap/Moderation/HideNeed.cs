using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Needs;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator takes a need off the board, with a reason; whoever posted it is told.</summary>
public sealed class HideNeed(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, string? reason)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Needs.ModeratedBy(me).FirstOrDefaultAsync(n => n.Id == id) is not { } need) return Outcome.Missing;
        if (need.OwnerId == me.PersonId) return Outcome.Refuse("Nobody decides on their own need. Ask another moderator.");
        if (need.HiddenAt is not null) return new Outcome.Done(need.Id);
        if (Reason.Objection(reason) is { } unsaid) return unsaid;

        var now = clock.GetUtcNow();
        need.Hide(now);
        await NeedDecision.AddAsync(db, need, me, DecisionOutcome.Hidden, reason, "need.hidden", $"“{need.Title}” is not on CoE Map any more. You still see it when you are signed in.", now);
        return (await db.TrySaveAsync()).IsWritten || await db.Needs.AsNoTracking().AnyAsync(n => n.Id == id && n.HiddenAt != null) ? new Outcome.Done(need.Id, "It is hidden, and whoever posted it was told why") : new Outcome.Overtaken("Somebody has decided on it already.");
    }
}
