using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>Somebody says what they make of a listing that their organisation uses; a moderator looks at it first.</summary>
public sealed class WriteReview(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Done with the id of the review.</returns>
    public async Task<Outcome> RunAsync(Me me, string slug, ReviewInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Listings.Public().Where(l => l.Slug == slug).Select(l => new { l.Id }).FirstOrDefaultAsync() is not { } listing) return Outcome.Missing;
        if (await db.Reviews.AsNoTracking().FirstOrDefaultAsync(r => r.OnceKey == input.OnceKey) is { } same) return Said(same.Id);
        if (await ReviewRules.ObjectionAsync(db, me, listing.Id) is { } objection) return Outcome.Refuse(objection);
        var (said, now) = (input.ToSaid(), clock.GetUtcNow());
        if (ReviewRules.Objection(said, now) is { } unfit) return unfit;

        var review = Review.Submit(input.OnceKey, listing.Id, me.OrganisationId!.Value, me.PersonId, said, now);
        db.Reviews.Add(review);
        db.AuditEntries.Add(AuditEntry.Of("review.submitted", review.Id, me.PersonId, now, after: CoeMap.Words.Of(review.State)));
        if ((await db.TrySaveAsync()).IsWritten) return Said(review.Id);

        // A double click, or a review of theirs that stands or waits.
        await using var fresh = await dbs.CreateDbContextAsync();
        return await fresh.Reviews.AsNoTracking().FirstOrDefaultAsync(r => r.OnceKey == input.OnceKey) is { } other
            ? Said(other.Id)
            : Outcome.Refuse(ReviewRules.HasReviewed);
    }

    private static Outcome.Done Said(Guid id) => new(id, $"Your reference is {Reference.Of(id)}. A moderator looks at it before anybody sees it, and you hear by email.");
}
