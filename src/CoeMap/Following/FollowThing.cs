using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>Somebody follows a listing, an organisation, a theme, a need or a search; twice is once.</summary>
public sealed class FollowThing(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, FollowOf of, string subject)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var wanted = of is FollowOf.Search ? FollowedThing.SearchSubject(subject) : subject;
        if (wanted.Length > Follow.MaxSubject || (await FollowedThing.ReadAsync(db, [(of, wanted)], default)).Values.FirstOrDefault() is not { } thing) return Outcome.Missing;
        if (await db.Follows.CountAsync(f => f.PersonId == me.PersonId) >= Follow.MaxOfOnePerson)
        {
            return Outcome.Refuse($"You follow {Follow.MaxOfOnePerson} things, which is as many as one mail can tell of. Stop following one first.");
        }

        var now = clock.GetUtcNow();
        var follow = Follow.Start(me.PersonId, of, thing.Subject, now);
        db.Follows.Add(follow);
        db.AuditEntries.Add(AuditEntry.Of("follow.started", follow.Id, me.PersonId, now, after: Words.Of(of)));
        await db.TrySaveAsync(); // refused where it was followed already, and then it is
        return new Outcome.Done(follow.Id, $"You follow {thing.InWords}");
    }
}
