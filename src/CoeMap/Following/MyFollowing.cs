using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>Everything somebody follows, and when they hear of it; at most six statements.</summary>
public sealed class MyFollowing(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<Followed> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var follows = await db.Follows.AsNoTracking().Where(f => f.PersonId == me.PersonId).ToListAsync();
        var things = await FollowedThing.ReadAsync(db, follows.Select(f => (f.Of, f.Subject)), default);
        var day = await db.DigestChoices.Where(c => c.PersonId == me.PersonId).Select(c => (DigestDay?)c.Day).FirstOrDefaultAsync();
        return new(
            [.. follows.Select(f => new MyFollow(f.Id, f.Of, things.GetValueOrDefault((f.Of, f.Subject)), f.SinceAt)).OrderBy(f => f.Of).ThenBy(f => f.Thing?.Name, StringComparer.CurrentCultureIgnoreCase)],
            day ?? DigestChoice.Usual);
    }
}

public sealed record Followed(IReadOnlyList<MyFollow> Follows, DigestDay Day);

/// <param name="Thing">Null where nobody may see it now.</param>
public sealed record MyFollow(Guid Id, FollowOf Of, FollowedThing? Thing, DateTimeOffset SinceAt);
