using CoeMap.Feedback;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Database;

/// <summary>Deletes personal data whose time is over: sign-in codes, sent mail, and what feedback kept of who sent it.</summary>
/// <remarks>The privacy page and docs/data-model.md state these times.</remarks>
public sealed class ForgetExpired(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private static readonly TimeSpan CodesLast = TimeSpan.FromDays(1);
    private static readonly TimeSpan SentMailLasts = TimeSpan.FromDays(30);
    private static readonly TimeSpan InvitationsLast = TimeSpan.FromDays(30); // that nobody accepted

    /// <returns>How many rows were deleted or lost what they must not keep.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var (codesBefore, mailBefore, invitedBefore) = (now - CodesLast, now - SentMailLasts, now - InvitationsLast);
        return await db.SignInCodes.Where(c => c.AskedAt < codesBefore).ExecuteDeleteAsync(stop)
            + await db.OutgoingMails.Where(m => m.SentAt < mailBefore).ExecuteDeleteAsync(stop)
            + await db.ListingContacts.Where(c => c.SinceAt == null && c.InvitedAt < invitedBefore).ExecuteDeleteAsync(stop)
            + await FeedbackRetention.ForgetAsync(db, now, stop);
    }
}
