using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>Sends the main form: it counts from now on and cannot be changed. Sent twice it is sent once.</summary>
public sealed class SendMainFeedback(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await MainFeedbackChange.FindAsync(db, key) is not { } feedback) return Outcome.Missing;
        if (feedback.SentAt is not null) return new Outcome.Done(feedback.Id);

        var now = clock.GetUtcNow();
        feedback.Send(now);
        if (feedback.Spam is null) db.AuditEntries.Add(AuditEntry.Of("main-feedback.sent", feedback.Id, null, now));
        return await MainFeedbackChange.SaveAsync(db, feedback);
    }
}
