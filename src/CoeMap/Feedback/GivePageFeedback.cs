using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoeMap.Feedback;

/// <summary>Keeps what a reader says about a page. Sent twice it is kept once; what looks like spam is kept apart and thanked alike.</summary>
public sealed class GivePageFeedback(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, IOptions<FeedbackLimits> limits)
{
    /// <param name="input">The form; its problems have been answered before.</param>
    /// <param name="from">What came with it.</param>
    /// <returns>Done with the id that makes the reference, and a message when the post was set aside; or refused.</returns>
    public async Task<Outcome> RunAsync(PageFeedbackInput input, SendingBrowser from)
    {
        if (input.Problems() is [var problem, ..]) return Outcome.Refuse(problem.Message, problem.Field);

        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var secret = limits.Value.ClientKey ?? db.Database.GetConnectionString()!;
        var repeat = PageFeedback.RepeatOf(input, from, secret);

        // Two posts of one form wait for each other, or both would find nothing before them.
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({from.OnceKey?.ToString() ?? Convert.ToHexString(repeat)}, 0))");
        var before = db.PageFeedback.AsNoTracking().Where(f => from.OnceKey != null
            ? f.OnceKey == from.OnceKey
            : f.OnceKey == null && f.RepeatHash == repeat && f.ReceivedAt > now - FeedbackLimits.Repeat);
        if (await before.OrderBy(f => f.ReceivedAt).FirstOrDefaultAsync() is { } same) return Answer(same);

        var feedback = PageFeedback.Receive(input, from, secret, now);
        var recent = db.PageFeedback.Where(f => f.ReceivedAt > now - FeedbackLimits.Window);
        var room = await limits.Value.RoomForAsync(recent, feedback);
        if (room == RoomForMore.None) return FeedbackLimits.Full;
        if (room == RoomForMore.SetAside) feedback.SetAside(now);

        db.PageFeedback.Add(feedback);
        if (feedback.Spam is null) db.AuditEntries.Add(AuditEntry.Of("feedback.received", feedback.Id, null, now));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return Answer(feedback);
    }

    private static Outcome.Done Answer(PageFeedback feedback) => new(feedback.Id, feedback.LimitedAt is null ? "" : FeedbackLimits.SetAside);
}
