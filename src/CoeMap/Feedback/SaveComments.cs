using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>Keeps what somebody adds in their own words.</summary>
public sealed class SaveComments(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key, CommentsInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await MainFeedbackChange.FindAsync(db, key) is not { } feedback) return Outcome.Missing;
        if (feedback.SentAt is not null) return MainFeedbackChange.Sent;

        feedback.Comment(input.Comments, clock.GetUtcNow());
        return await MainFeedbackChange.SaveAsync(db, feedback);
    }
}
