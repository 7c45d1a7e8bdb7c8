using CoeMap.Access;
using CoeMap.Database;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>One piece of feedback with everything staff need to decide what comes of it; five statements.</summary>
public sealed class ReadFeedback(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is none, or for everybody but moderators.</returns>
    public async Task<FeedbackToTriage?> RunAsync(Me me, Guid id, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        if (await db.PageFeedback.AsNoTracking().TriagedBy(me).FirstOrDefaultAsync(f => f.Id == id, stop) is not { } feedback) return null;
        var listing = await FeedbackListing.OfAsync(db, feedback.Page, stop);
        var staff = await db.People.Where(p => p.MadeModeratorAt != null).OrderBy(p => p.Name)
            .Select(p => new Colleague(p.Id, p.Name ?? "")).ToListAsync(stop);
        var entries = await db.PublicAnswers.AsNoTracking().Where(e => e.FeedbackId == id).OrderByDescending(e => e.PublishedAt).ToListAsync(stop);
        var reply = await db.ListingReplies.AsNoTracking().FirstOrDefaultAsync(r => r.FeedbackId == id, stop);
        return new(feedback, listing?.Name, staff, entries, reply);
    }
}

/// <param name="Feedback">The whole of it.</param>
/// <param name="ListingName">The listing its page shows; null for any other page.</param>
/// <param name="Staff">Who may look after it.</param>
/// <param name="Entries">What was said about it in public.</param>
/// <param name="Reply">What the people behind the listing answered in public; null while they have not.</param>
public sealed record FeedbackToTriage(PageFeedback Feedback, string? ListingName, IReadOnlyList<Colleague> Staff, IReadOnlyList<PublicAnswer> Entries, ListingReply? Reply);

public sealed record Colleague(Guid Id, string Name);
