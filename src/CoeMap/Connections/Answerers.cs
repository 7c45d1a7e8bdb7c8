using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>Who is to answer a request: from the nearest to the thing down to the Centre's desk, leaving out those who want or may not.</summary>
internal static class Answerers
{
    /// <param name="db">Where people stand.</param>
    /// <param name="target">What it is about.</param>
    /// <param name="without">The asker, those who blocked them, and those who asked somebody else to answer.</param>
    /// <param name="after">Only those further down; null asks for the nearest.</param>
    public static async Task<WhoAnswers> FindAsync(CoeMapDb db, ConnectionTarget target, IReadOnlyCollection<Guid> without, AnswersAs? after = null)
    {
        await foreach (var who in InOrderAsync(db, target))
        {
            if (after is { } last && who.As <= last && who.As != AnswersAs.Desk) continue;
            var people = who.People.Where(p => !without.Contains(p.PersonId)).ToList();
            if (people.Count > 0 || who.As == AnswersAs.Desk) return new(who.As, people);
        }

        throw new InvalidOperationException("The desk stands at the end of every line.");
    }

    /// <returns>The asker and everybody who blocked them.</returns>
    public static async Task<HashSet<Guid>> NotForAsync(CoeMapDb db, Guid askerId) =>
        [askerId, .. await ConnectionAccess.BlockersOfAsync(db, askerId)];

    private static async IAsyncEnumerable<WhoAnswers> InOrderAsync(CoeMapDb db, ConnectionTarget target)
    {
        if (target.ToPersonId is { } person)
            yield return new(AnswersAs.Author, await db.People.Where(p => p.Id == person && p.Email != null && p.Email != "").Select(p => new Addressee(p.Id, p.Email!)).ToListAsync());
        if (target is { ListingId: { } listing, OrganisationId: null, ToPersonId: null })
        {
            yield return await PeopleBehind.ContactsAsync(db, listing);
            yield return await PeopleBehind.AuthorAsync(db, listing);
        }

        if (target is { NeedId: { } need, ToPersonId: null } && await db.Needs.AsNoTracking().SingleAsync(n => n.Id == need) is { } asked)
        {
            var owners = await Needs.NeedOwners.OfAsync(db, asked);
            if (owners.As == AnswersAs.Author) yield return owners;
        }

        if (target.TheirOrganisationId is { } organisation && target.ToPersonId is null) yield return await PeopleBehind.StewardsAsync(db, organisation);
        yield return await PeopleBehind.DeskAsync(db);
    }
}
