using CoeMap.Adoption;
using CoeMap.Connections;
using CoeMap.Events;
using CoeMap.Evidence;
using CoeMap.Feedback;
using CoeMap.Importing;
using CoeMap.Insights;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Database;

/// <summary>Deletes personal data whose time is over: sign-in codes, sent mail, where somebody no longer works, and what feedback kept of who sent it.</summary>
/// <remarks>The privacy page and docs/data-model.md state these times, table by table.</remarks>
public sealed class ForgetExpired(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>How many rows were deleted or lost what they must not keep.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var (aDayAgo, aMonthAgo, aYearAgo, twoYearsAgo) = (now.AddDays(-1), now.AddDays(-30), now.AddYears(-1), now.AddYears(-2));
        var oldestMonth = London.DayOf(now).AddMonths(-ListingRead.MonthsKept);
        return await db.SignInCodes.Where(c => c.AskedAt < aDayAgo).ExecuteDeleteAsync(stop)
            + await db.OutgoingMails.Where(m => m.SentAt < aMonthAgo || m.ParkedAt < aMonthAgo).ExecuteDeleteAsync(stop)
            + await db.ListingContacts.Where(c => c.SinceAt == null && c.InvitedAt < aMonthAgo).ExecuteDeleteAsync(stop) // invited, never accepted
            + await db.ListingContacts.Where(c => c.EndedAt < twoYearsAgo).ExecuteDeleteAsync(stop)
            + await db.ListingClaims.Where(c => c.DecidedAt < aYearAgo).ExecuteDeleteAsync(stop)
            + await db.OrganisationProposals.Where(p => p.DecidedAt < aYearAgo).ExecuteDeleteAsync(stop)
            + await db.Memberships.Where(m => m.LeftAt < twoYearsAgo).ExecuteDeleteAsync(stop)
            + await db.Needs.Where(n => n.State == Needs.NeedState.Draft && n.ChangedAt < aMonthAgo).ExecuteDeleteAsync(stop)
            + await db.ListingReviewLinks.Where(l => l.SentAt < aYearAgo).ExecuteDeleteAsync(stop)
            + await db.Digests.Where(d => d.WrittenAt < aYearAgo).ExecuteDeleteAsync(stop)
            + await db.ListingReads.Where(r => r.Month < oldestMonth).ExecuteDeleteAsync(stop)
            + await ConnectionRetention.ForgetAsync(db, now, stop)
            + await ImportRetention.ForgetAsync(db, now, stop)
            + await AdoptionRetention.ForgetAsync(db, now, stop)
            + await EvidenceRetention.ForgetAsync(db, now, stop)
            + await InvitationRetention.ForgetAsync(db, now, stop)
            + await FeedbackRetention.ForgetAsync(db, now, stop);
    }
}
