using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>A review that those behind its listing may answer, or have answered; one statement.</summary>
public sealed class ReviewToAnswer(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when it is not for the asker to answer.</returns>
    public async Task<ReviewForm?> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Reviews.AsNoTracking().AnswerableBy(db, me).Where(r => r.Id == id)
            .Join(db.Listings, r => r.ListingId, l => l.Id, (r, l) => new ReviewForm(l.Slug, l.Name, r, null)).FirstOrDefaultAsync();
    }
}
