using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoeMap.Feedback;

/// <summary>A reader reports a problem with a listing; moderators hear at once when it is about personal data.</summary>
public sealed class ReportProblem(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, IOptions<FeedbackLimits> limits)
{
    /// <returns>Done with the id of the report, and a message when it was set aside.</returns>
    public async Task<Outcome> RunAsync(string slug, ListingReportInput input, SendingBrowser from)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.ListingReports.AsNoTracking().FirstOrDefaultAsync(r => r.OnceKey == input.OnceKey) is { } same) return Answer(same);
        if (await db.Listings.AsNoTracking().Public().Where(l => l.Slug == slug).Select(l => new { l.Id, l.Name }).FirstOrDefaultAsync() is not { } listing) return Outcome.Missing;

        var now = clock.GetUtcNow();
        var report = ListingReport.Receive(listing.Id, input, from, limits.Value.ClientKey ?? db.Database.GetConnectionString()!, now);
        var room = await limits.Value.RoomForAsync(db.ListingReports.Where(r => r.ReceivedAt > now - FeedbackLimits.Window), report);
        if (room == RoomForMore.None) return FeedbackLimits.Full;
        if (room == RoomForMore.SetAside) report.SetAside(now);

        db.ListingReports.Add(report);
        if (report.Spam is null) db.AuditEntries.Add(AuditEntry.Of("report.received", report.Id, null, now));
        if (report is { Kind: ReportKind.PersonalData, Spam: null }) await AlertAsync(db, listing.Id, listing.Name, report, now);
        var saved = await db.TrySaveAsync();
        if (saved.IsWritten) return Answer(report);

        // A double click, or two readers whose alerts met: what is there counts.
        await using var fresh = await dbs.CreateDbContextAsync();
        return await fresh.ListingReports.AsNoTracking().FirstOrDefaultAsync(r => r.OnceKey == input.OnceKey) is { } other
            ? Answer(other)
            : Outcome.Refuse("Your report has not reached us. Send it again");
    }

    private static Outcome.Done Answer(ListingReport report) => new(report.Id, report.LimitedAt is null ? "" : FeedbackLimits.SetAside);

    // One alert a listing and hour to each moderator, however many report it.
    private static async Task AlertAsync(CoeMapDb db, Guid listingId, string name, ListingReport report, DateTimeOffset now)
    {
        var key = $"personal-data:{listingId:N}:{now.UtcDateTime:yyyyMMddHH}:";
        if (await db.OutgoingMails.AnyAsync(m => m.OnceKey!.StartsWith(key))) return;
        var staff = await db.People.Where(p => p.MadeModeratorAt != null && p.Email != null && p.Email != "").Select(p => new { p.Id, p.Email }).ToListAsync();
        foreach (var moderator in staff)
        {
            var body = $"Hello,\n\nA reader reports personal data in “{name}”. Look at it now; you can hide the listing at once.\n{OutgoingMail.Site}/moderate/reports/{report.Id}\n\nCoE Map\n";
            db.OutgoingMails.Add(OutgoingMail.Write(moderator.Email!, $"Personal data reported: {name}", body, now, onceKey: key + moderator.Id.ToString("N")));
        }
    }
}
