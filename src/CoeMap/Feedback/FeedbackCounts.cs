using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>How much feedback waits, and how much of it is spam; one statement.</summary>
public sealed class FeedbackCounts(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null for everybody but moderators.</returns>
    public async Task<FeedbackCount?> RunAsync(Me me, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await ReadAsync(db, stop);
    }

    internal static async Task<FeedbackCount> ReadAsync(CoeMapDb db, CancellationToken stop) =>
        await db.PageFeedback.GroupBy(f => 1).Select(g => new FeedbackCount(
            g.Count(f => f.Spam == null && f.State == FeedbackState.New),
            g.Count(f => f.Spam == null && f.State == FeedbackState.Read),
            g.Count(f => f.Spam != null),
            g.Where(f => f.Spam == null && f.State == FeedbackState.New).Min(f => (DateTimeOffset?)f.ReceivedAt))).FirstOrDefaultAsync(stop)
        ?? new(0, 0, 0, null);
}

/// <param name="New">Nobody has read them.</param>
/// <param name="Open">Read, and not closed.</param>
/// <param name="Spam">Kept apart.</param>
/// <param name="Oldest">Since when the oldest new one waits.</param>
public sealed record FeedbackCount(int New, int Open, int Spam, DateTimeOffset? Oldest);
