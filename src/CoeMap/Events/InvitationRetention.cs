using CoeMap.Database;
using CoeMap.Feedback;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>How long an invitation to somebody's meeting is kept; the privacy page states these times.</summary>
public static class InvitationRetention
{
    public static readonly TimeSpan InvitationsLast = TimeSpan.FromDays(365);

    /// <returns>How many rows were changed or deleted.</returns>
    public static async Task<int> ForgetAsync(CoeMapDb db, DateTimeOffset now, CancellationToken stop)
    {
        var (hashesBefore, invitationsBefore, spamBefore) = (now - FeedbackLimits.HashesLast, now - InvitationsLast, now - FeedbackRetention.SpamLasts);
        return await db.MeetingInvitations.Where(i => i.ReceivedAt < invitationsBefore || (i.Spam != null && i.ReceivedAt < spamBefore)).ExecuteDeleteAsync(stop)
            + await db.MeetingInvitations.Where(i => i.ClientHash != null && i.ReceivedAt < hashesBefore)
                .ExecuteUpdateAsync(i => i.SetProperty(p => p.ClientHash, (byte[]?)null).SetProperty(p => p.BrowserHash, (byte[]?)null), stop);
    }
}
