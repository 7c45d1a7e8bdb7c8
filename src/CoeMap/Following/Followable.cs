using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>What somebody is about to follow, and whether they do already; three statements.</summary>
public sealed class Followable(IDbContextFactory<CoeMapDb> dbs)
{
    /// <param name="subject">A slug, or a search's part after the question mark.</param>
    /// <returns>Null when there is no such thing for everybody to see.</returns>
    public async Task<ThingToFollow?> RunAsync(Me me, FollowOf of, string subject)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var wanted = of is FollowOf.Search ? FollowedThing.SearchSubject(subject) : subject;
        if (wanted.Length > Follow.MaxSubject || (await FollowedThing.ReadAsync(db, [(of, wanted)], default)).Values.FirstOrDefault() is not { } thing) return null;
        var mine = await db.Follows.Where(f => f.PersonId == me.PersonId && f.Of == of && f.Subject == thing.Subject).Select(f => (Guid?)f.Id).FirstOrDefaultAsync();
        var day = await db.DigestChoices.Where(c => c.PersonId == me.PersonId).Select(c => (DigestDay?)c.Day).FirstOrDefaultAsync();
        return new(thing, mine, day ?? DigestChoice.Usual);
    }
}

/// <param name="FollowId">Mine, when I follow it already.</param>
/// <param name="Day">When I hear of it.</param>
public sealed record ThingToFollow(FollowedThing Thing, Guid? FollowId, DigestDay Day);
