using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Needs;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator has looked at a need and lets everybody see it, for the first time or again.</summary>
public sealed class ShowNeed(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Needs.ModeratedBy(me).FirstOrDefaultAsync(n => n.Id == id) is not { } need) return Outcome.Missing;
        if (need.OwnerId == me.PersonId) return Outcome.Refuse("Nobody decides on their own need. Ask another moderator.");
        if (need.IsSeenByAll) return new Outcome.Done(need.Id); // the second click
        if (need.OwnerId is null) return Outcome.Refuse("Whoever posted it was erased. It cannot be shown again.");

        var now = clock.GetUtcNow();
        need.Show(now);
        await NeedDecision.AddAsync(db, need, me, DecisionOutcome.Published, null, "need.shown", $"“{need.Title}” is on CoE Map now. Everybody can see it.", now);
        return (await db.TrySaveAsync()).IsWritten || await db.Needs.AsNoTracking().Public().AnyAsync(n => n.Id == id) ? new Outcome.Done(need.Id, "Everybody sees it now, and whoever posted it was told") : new Outcome.Overtaken("Somebody has decided on it already.");
    }
}
