using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>What readers said about the listings somebody looks after, as far as it was passed on: the words, never who wrote them. One statement.</summary>
public sealed class HeardFeedback(IDbContextFactory<CoeMapDb> dbs)
{
    public const int Most = 50;

    /// <param name="me">Who looks after listings.</param>
    /// <param name="id">One of them, or null for the newest.</param>
    /// <param name="stop">The reader has gone.</param>
    public async Task<IReadOnlyList<HeardRow>> RunAsync(Me me, Guid? id = null, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await (from f in db.PageFeedback.AsNoTracking().HeardBy(db, me)
                      where id == null || f.Id == id
                      join l in db.Listings on f.PassedOnListingId equals l.Id
                      from r in db.ListingReplies.Where(r => r.FeedbackId == f.Id).DefaultIfEmpty()
                      orderby f.PassedOnAt descending
                      select new HeardRow(f.Id, l.Name, l.Slug, f.PassedOnAt!.Value, f.Nature, f.Summary, f.Details, r.Answer, r.PublishedAt, r.TakenDownAt)).Take(Most).ToListAsync(stop);
    }
}

/// <param name="Answer">What its people answered in public; null while nobody has.</param>
public sealed record HeardRow(
    Guid Id, string Listing, string Slug, DateTimeOffset PassedOnAt, ReflectionNature? Nature, string Summary, string Details, string? Answer, DateTimeOffset? AnsweredAt, DateTimeOffset? TakenDownAt);
