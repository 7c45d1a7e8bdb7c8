using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A user's review with what a moderator needs to decide on it; three statements.</summary>
public sealed class ReviewToDecide(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is none, or for everybody but moderators.</returns>
    public async Task<ReviewSeen?> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var found = await (
            from r in db.Reviews.AsNoTracking().ReviewableBy(me)
            where r.Id == id
            join l in db.Listings on r.ListingId equals l.Id
            join o in db.Organisations on r.OrganisationId equals o.Id
            from author in db.People.Where(p => p.Id == r.AuthorId).DefaultIfEmpty()
            from use in db.AdoptionEntries.Current().Where(e => e.ListingId == r.ListingId && e.OrganisationId == r.OrganisationId).DefaultIfEmpty()
            select new { Review = r, l.Name, l.Slug, Organisation = o.Name, Author = author.Name, Naming = (Naming?)use.Naming, use.LapsedAt }).FirstOrDefaultAsync();
        if (found is null) return null;
        var known = KnownWords.With([.. await db.Organisations.Select(o => o.Name).ToListAsync(), found.Name]);
        return new(
            found.Review, found.Name, found.Slug, found.Organisation, found.Author ?? "", found.LapsedAt is null ? found.Naming : null, found.Review.AuthorId == me.PersonId,
            [.. new[] { ("Words", found.Review.Words), ("The setting", found.Review.Context) }.SelectMany(t => PersonTraces.In(t.Item2, known).Select(f => new PersonalDataFlag(t.Item1, f.Kind, f.Text))).Distinct()],
            await EarlierDecision.OfAsync(db, id));
    }
}

/// <param name="Naming">To whom the organisation is named as a user; null when its use does not hold any more.</param>
/// <param name="IsOwn">The asker wrote it, so another moderator decides.</param>
public sealed record ReviewSeen(Review Review, string Listing, string Slug, string Organisation, string Author, Naming? Naming, bool IsOwn, IReadOnlyList<PersonalDataFlag> Flags, IReadOnlyList<EarlierDecision> History);
