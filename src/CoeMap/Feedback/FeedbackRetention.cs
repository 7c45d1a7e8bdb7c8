using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>How long feedback keeps what points to a person; the privacy page states these times.</summary>
public static class FeedbackRetention
{
    public static readonly TimeSpan AddressesLast = TimeSpan.FromDays(365);
    public static readonly TimeSpan DraftsLast = TimeSpan.FromDays(90);
    public static readonly TimeSpan SpamLasts = TimeSpan.FromDays(90);

    /// <summary>As long as the cookie by which a browser finds its own opinions.</summary>
    public static readonly TimeSpan VoicesLast = TimeSpan.FromDays(180);

    /// <returns>How many rows were changed or deleted.</returns>
    public static async Task<int> ForgetAsync(CoeMapDb db, DateTimeOffset now, CancellationToken stop)
    {
        var (hashesBefore, addressesBefore, spamBefore) = (now - FeedbackLimits.HashesLast, now - AddressesLast, now - SpamLasts);
        return await ForgetReportsAsync(db, hashesBefore, addressesBefore, spamBefore, stop)
            + await ForgetVoicesAsync(db, hashesBefore, now - VoicesLast, stop)
            + await ForgetMainAsync(db, now, hashesBefore, addressesBefore, stop)
            + await db.PageFeedback.Where(f => f.ClientHash != null && f.ReceivedAt < hashesBefore).ExecuteUpdateAsync(
                f => f.SetProperty(p => p.ClientHash, (byte[]?)null).SetProperty(p => p.BrowserHash, (byte[]?)null).SetProperty(p => p.RepeatHash, (byte[]?)null), stop)
            + await db.PageFeedback.Where(f => f.Email != null && f.ReceivedAt < addressesBefore).ExecuteUpdateAsync(f => f.SetProperty(p => p.Email, (string?)null), stop)
            + await db.PageFeedback.Where(f => f.Spam != null && f.ReceivedAt < spamBefore).ExecuteDeleteAsync(stop);
    }

    private static async Task<int> ForgetMainAsync(CoeMapDb db, DateTimeOffset now, DateTimeOffset hashesBefore, DateTimeOffset addressesBefore, CancellationToken stop)
    {
        var draftsBefore = now - DraftsLast;
        return await db.MainFeedback.Where(f => f.ClientHash != null && f.StartedAt < hashesBefore).ExecuteUpdateAsync(f => f.SetProperty(p => p.ClientHash, (byte[]?)null).SetProperty(p => p.BrowserHash, (byte[]?)null), stop)
            + await db.MainFeedback.Where(f => f.Email != null && f.StartedAt < addressesBefore).ExecuteUpdateAsync(f => f.SetProperty(p => p.Email, (string?)null), stop)
            + await db.MainFeedback.Where(f => f.SentAt == null && f.ChangedAt < draftsBefore).ExecuteDeleteAsync(stop);
    }

    private static async Task<int> ForgetVoicesAsync(CoeMapDb db, DateTimeOffset hashesBefore, DateTimeOffset voicesBefore, CancellationToken stop) =>
        await db.ActivityOpinions.Where(o => o.ClientHash != null && o.GivenAt < hashesBefore).ExecuteUpdateAsync(o => o.SetProperty(p => p.ClientHash, (byte[]?)null), stop)
        + await db.ActivityOpinions.Where(o => o.VoiceHash != null && o.ChangedAt < voicesBefore).ExecuteUpdateAsync(o => o.SetProperty(p => p.VoiceHash, (byte[]?)null), stop);

    private static async Task<int> ForgetReportsAsync(CoeMapDb db, DateTimeOffset hashesBefore, DateTimeOffset addressesBefore, DateTimeOffset spamBefore, CancellationToken stop) =>
        await db.ListingReports.Where(r => r.ClientHash != null && r.ReceivedAt < hashesBefore).ExecuteUpdateAsync(r => r.SetProperty(p => p.ClientHash, (byte[]?)null).SetProperty(p => p.BrowserHash, (byte[]?)null), stop)
        + await db.ListingReports.Where(r => r.ReceivedAt < addressesBefore && r.Words != FeedbackText.Expired)
            .ExecuteUpdateAsync(r => r.SetProperty(p => p.Email, (string?)null).SetProperty(p => p.Words, FeedbackText.Expired), stop)
        + await db.ListingReports.Where(r => r.Spam != null && r.ReceivedAt < spamBefore).ExecuteDeleteAsync(stop);
}
