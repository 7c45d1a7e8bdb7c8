using System.Net;
using CoeMap.Feedback;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

public sealed class ReportingAListing(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task needs_no_account_and_both_sides_hear_the_outcome_and_why()
    {
        await using var db = site.Db();
        var (reporter, author) = ($"{A.UniqueWord()}@people.example.org", await A.Person().SavedIn(db));
        var listing = await A.Listing().By(author).SavedIn(db);
        using var visitor = site.Visitor();
        await visitor.GoTo($"/listings/{listing.Slug}");
        await visitor.Click("Report a problem with this listing");
        visitor.Choose("What is the problem?", "It is out of date");
        visitor.Fill("Tell us more", "The tool was replaced last year.");
        visitor.Fill("Your email (optional, to hear what came of it)", reporter);
        await visitor.Press("Send report");
        Assert.StartsWith("Thanks — report received", visitor.Page.Banner, StringComparison.Ordinal);
        var report = await db.ListingReports.AsNoTracking().SingleAsync(r => r.ListingId == listing.Id);

        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await moderator.GoTo($"/moderate/reports/{report.Id}");
        moderator.Choose("How it ends", "Something was done");
        moderator.Fill("Why", "We asked the owner to mark it as ended.");
        await moderator.Press("Settle the report");

        foreach (var address in (string[])[reporter, author.Email!])
        {
            Assert.Contains("> We asked the owner to mark it as ended.", Assert.Single(await site.MailTo(address)).Body, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(reporter, (await site.MailTo(author.Email!))[0].Body, StringComparison.Ordinal);
        Assert.Equal(ReportState.Upheld, (await db.ListingReports.AsNoTracking().SingleAsync(r => r.Id == report.Id)).State);
    }

    [Fact]
    public async Task of_personal_data_tells_moderators_at_once_and_hides_the_listing_at_one_press()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        var staff = await A.Moderator().SavedIn(db);
        using var visitor = site.Visitor();
        await visitor.GoTo($"/listings/{listing.Slug}/report");
        visitor.Choose("What is the problem?", "It holds personal data about somebody");
        visitor.Fill("Tell us more", "The second paragraph names a child.");
        var reporter = $"{A.UniqueWord()}@people.example.org";
        visitor.Fill("Your email (optional, to hear what came of it)", reporter);
        await visitor.Press("Send report");
        Assert.Single(await site.MailTo(staff.Email!));
        using var moderator = await site.SignedInAs(staff.Email!);
        await moderator.GoTo("/moderate/reports");
        await moderator.Click(listing.Name);

        await moderator.Press("Hide the listing now");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo($"/listings/{listing.Slug}")).Status);
        moderator.Choose("How it ends", "Something was done");
        moderator.Fill("Why", "The name will be taken out first.");
        await moderator.Press("Settle the report");
        var told = Assert.Single(await site.MailTo(reporter)).Body;
        Assert.Contains("hidden for now", told, StringComparison.Ordinal);
        Assert.DoesNotContain($"/listings/{listing.Slug}", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_what_is_missing()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        using var visitor = site.Visitor();
        await visitor.GoTo($"/listings/{listing.Slug}/report");
        visitor.Fill("Tell us more", "Short");

        await visitor.Press("Send report");

        Assert.Contains("Choose what the problem is", visitor.Page.ErrorSummary);
    }
}
