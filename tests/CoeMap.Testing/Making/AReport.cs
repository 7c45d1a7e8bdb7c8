using CoeMap.Database;
using CoeMap.Feedback;
using CoeMap.Listings;

namespace CoeMap.Testing.Making;

public sealed class AReport
{
    private readonly ListingReportInput input = new() { Kind = ReportKind.Wrong, Words = "The link leads nowhere.", OnceKey = Guid.NewGuid() };
    private Listing? listing;

    public AReport Of(Listing listing)
    {
        this.listing = listing;
        return this;
    }

    public AReport Of(ReportKind kind)
    {
        input.Kind = kind;
        return this;
    }

    public AReport Saying(string words)
    {
        input.Words = words;
        return this;
    }

    public AReport LeavingAddress(string email)
    {
        input.Email = email;
        return this;
    }

    public async Task<ListingReport> SavedIn(CoeMapDb db)
    {
        listing ??= await A.Listing().SavedIn(db);
        var report = ListingReport.Receive(listing.Id, input, new SendingBrowser("192.0.2.1"), "secret", Unique.Moment());
        db.ListingReports.Add(report);
        await db.SaveChangesAsync();
        return report;
    }
}
