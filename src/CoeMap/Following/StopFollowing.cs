using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>Somebody no longer follows something.</summary>
public sealed class StopFollowing(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid followId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var follow = await db.Follows.FirstOrDefaultAsync(f => f.Id == followId && f.PersonId == me.PersonId);
        if (follow is null) return Outcome.Missing;

        db.Follows.Remove(follow);
        db.AuditEntries.Add(AuditEntry.Of("follow.stopped", follow.Id, me.PersonId, clock.GetUtcNow(), before: Words.Of(follow.Of)));
        await db.TrySaveAsync(); // two clicks stop it once
        return new Outcome.Done(follow.Id, "You no longer follow it");
    }
}
