using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Feedback;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator settles a report, with a reason; the reporter and the people behind the listing hear it.</summary>
public sealed class SettleReport(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid reportId, SettleReportInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.ListingReports.WorkedBy(me).FirstOrDefaultAsync(r => r.Id == reportId) is not { } report) return Outcome.Missing;
        if (report.State != ReportState.Waiting || report.Version != input.Version) return new Outcome.Overtaken("Somebody has settled this already.");
        var listing = await db.Listings.AsNoTracking().ModeratedBy(me).SingleAsync(l => l.Id == report.ListingId);
        if (listing.AuthorId == me.PersonId) return Outcome.Refuse(ListingRules.OwnListing);
        if (Reason.Objection(input.Reason) is { } unsaid) return unsaid;

        var now = clock.GetUtcNow();
        var state = input.Outcome == ReportState.Upheld ? ReportState.Upheld : ReportState.NotUpheld;
        report.Settle(state, input.Reason!, now);
        var outcome = state == ReportState.Upheld ? DecisionOutcome.Upheld : DecisionOutcome.NotUpheld;
        var decision = Decision.Record(SubmissionKind.Report, report.Id, outcome, input.Reason, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "report.settled", "waiting", Words.Of(state));
        if (report.Email is { } reporter) Mail(db, reporter, ToReporter(listing, report), now);
        foreach (var editor in await FeedbackListing.EditorsAsync(db, listing.Id, listing.AuthorId, listing.LeadOrganisationId)) Mail(db, editor, ToEditors(listing.Name, report), now);

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(report.Id, "Settled. The reporter, if they left an address, and the people behind the listing were told by email.")
            : new Outcome.Overtaken("Somebody has settled this already.");
    }

    private static void Mail(CoeMapDb db, string to, Letter letter, DateTimeOffset now) => db.OutgoingMails.Add(OutgoingMail.Write(to, letter.Subject, letter.Body, now));

    // A hidden listing is not found, so its address would lead nowhere.
    private static Letter ToReporter(Listing listing, ListingReport report) => Letter.Of(
        $"Your report {Reference.Of(report.Id)} on {listing.Name}",
        $"You reported a problem with “{listing.Name}” on CoE Map. " + (report.State == ReportState.Upheld ? "Something was done about it." : "We looked into it, and nothing needed doing."),
        report.Reason, [], listing.HiddenAt is null ? "The listing:" : "The listing is hidden for now. What else is on the map:", listing.HiddenAt is null ? $"/listings/{listing.Slug}" : "/search");

    private static Letter ToEditors(string name, ListingReport report) => Letter.Of(
        $"A report on {name}",
        $"A reader reported a problem with “{name}” on CoE Map ({Words.Label(report.Kind).ToLowerInvariant()}). We looked into it: {Words.Label(report.State).ToLowerInvariant()}.",
        report.Reason, [], "Your listings:", "/contribute");
}
