using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>What the pages need to write a review, or to mend one's own; at most five statements.</summary>
public sealed class ReviewToWrite(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is no such listing for visitors.</returns>
    public async Task<ReviewForm?> RunAsync(Me me, string slug)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Listings.Public().Where(l => l.Slug == slug).Select(l => new { l.Id, l.Name }).FirstOrDefaultAsync() is not { } listing) return null;
        var mine = await db.Reviews.AsNoTracking().EditableBy(me).FirstOrDefaultAsync(r => r.ListingId == listing.Id && (r.State == ProposalState.Submitted || r.State == ProposalState.Returned || r.State == ProposalState.Published));
        return new(slug, listing.Name, mine, mine is null ? await ReviewRules.ObjectionAsync(db, me, listing.Id) : ReviewRules.HasReviewed);
    }

    /// <returns>Null when it is not the asker's.</returns>
    public async Task<ReviewForm?> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Reviews.AsNoTracking().EditableBy(me).Where(r => r.Id == id).Join(db.Listings, r => r.ListingId, l => l.Id, (r, l) => new ReviewForm(l.Slug, l.Name, r, null)).FirstOrDefaultAsync();
    }
}

/// <param name="Review">One's own that waits or stands, or the one to answer; null for a new one.</param>
/// <param name="Objection">Why the asker may not review it; null when they may.</param>
public sealed record ReviewForm(string Slug, string Listing, Review? Review, string? Objection);
