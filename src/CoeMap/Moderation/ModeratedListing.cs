using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>One published listing as its moderators see it: shown or hidden, by whom, and what was decided before.</summary>
public sealed class ModeratedListing(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when it does not exist or the asker is no moderator.</returns>
    public async Task<ListingUnderCare?> RunAsync(Me me, string slug)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var listing = await db.Listings.AsNoTracking().ModeratedBy(me).Where(l => l.Slug == slug)
            .Select(l => new { l.Id, l.Slug, l.Name, l.Kind, l.Summary, l.HiddenAt, l.PublishedAt, l.PublishedVersion, l.AuthorId, l.RevisionId }).FirstOrDefaultAsync();
        if (listing is null) return null;
        var author = await db.People.Where(p => p.Id == listing.AuthorId).Select(p => p.Name).FirstOrDefaultAsync();
        var decisions = await (from decision in db.Decisions.AsNoTracking()
                               where decision.SubmissionId == listing.Id
                                   || db.Revisions.Any(r => r.ListingId == listing.Id && r.Id == decision.SubmissionId)
                               join person in db.People on decision.ById equals person.Id
                               orderby decision.At descending
                               select new EarlierDecision(decision.Outcome, decision.Reason, decision.Corrections, person.Name ?? "", decision.At)).ToListAsync();
        return new(
            listing.Id, listing.Slug, listing.Name, listing.Kind, listing.Summary, listing.HiddenAt, listing.PublishedAt, listing.PublishedVersion, author,
            listing.AuthorId == me.PersonId, decisions);
    }
}

/// <param name="Author">Their name; null when it comes from reference data, empty when unknown.</param>
/// <param name="IsOwn">The asker registered it, so another moderator decides.</param>
public sealed record ListingUnderCare(
    Guid Id, string Slug, string Name, ListingKind Kind, string Summary, DateTimeOffset? HiddenAt, DateTimeOffset PublishedAt, int Version, string? Author,
    bool IsOwn, IReadOnlyList<EarlierDecision> Decisions);
