using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>A moderator puts what a machine wrote apart, or restores what a person wrote after all.</summary>
public sealed class MarkFeedbackSpam(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, bool isSpam)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await FeedbackTrail.FindAsync(db, me, id) is not { } feedback) return Outcome.Missing;

        if (isSpam) feedback.MarkSpam();
        else feedback.Restore();
        FeedbackTrail.Add(db, isSpam ? "feedback.marked-spam" : "feedback.restored", me, feedback, feedback.State, clock.GetUtcNow());
        return await FeedbackTrail.SaveAsync(db, feedback, isSpam ? "Put apart as spam. It is deleted after 90 days unless you restore it" : "Restored. It is with the other feedback again");
    }
}
