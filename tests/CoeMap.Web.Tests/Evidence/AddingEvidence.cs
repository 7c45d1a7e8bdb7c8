using System.Net;
using CoeMap.Evidence;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Evidence;

/// <summary>From a listing to its evidence and back: a colleague adds it, a moderator publishes it, everybody reads it.</summary>
public sealed class AddingEvidence(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task begins_on_the_listing_and_ends_there_once_a_moderator_has_published_it()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        var author = await A.Person().SavedIn(db);
        using var colleague = await site.SignedInAs(author.Email!);
        await colleague.GoTo($"/listings/{listing.Slug}");
        Assert.True(colleague.Page.Has("Nobody has shown yet whether it works."));
        await colleague.Click("Add evidence");
        Fill(colleague);
        var (first, second) = await colleague.PressTwice("Submit for review");
        Assert.Equal(first.Path, second.Path);
        var proposal = await db.EvidenceProposals.AsNoTracking().SingleAsync(p => p.ListingId == listing.Id);
        using var visitor = site.Visitor();
        await visitor.GoTo($"/listings/{listing.Slug}");
        Assert.False(visitor.Page.Has("Visits on time rose"));

        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await moderator.GoTo("/moderate?kind=evidence");
        Assert.True(moderator.Page.Has(listing.Name));
        await moderator.GoTo($"/moderate/evidence/{proposal.Id}");
        Assert.True(moderator.Page.Has("2 of 5"));
        moderator.Choose("Decision", "Publish");
        await moderator.Press("Record decision");

        await visitor.GoTo($"/listings/{listing.Slug}");
        Assert.True(visitor.Page.Has("Strength 2 of 5"));
        Assert.True(visitor.Page.Has("It is not an endorsement"));
        Assert.True(visitor.Page.Has("Lost points: one organisation only."));
        await visitor.Click("Visits on time rose from 71 to 84 in a hundred.");
        Assert.True(visitor.Page.Has("3 − 1 = 2"));
        Assert.Contains(await site.MailTo(author.Email!), m => m.Subject.StartsWith("Published", StringComparison.Ordinal));
    }

    [Fact]
    public async Task that_it_did_not_work_asks_for_the_setting_and_stands_by_itself()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        using var colleague = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        await colleague.GoTo($"/listings/{listing.Slug}");
        await colleague.Click("say that it did not work for you");
        Fill(colleague);
        colleague.Choose("Direction", "No difference");
        await colleague.Press("Submit for review");
        Assert.Equal("Error: Say in what setting it was tried, and why it did not work as far as you know", colleague.Page.ErrorAt("The setting"));
        colleague.Fill("The setting", "Columns had other names each month.");
        await colleague.Press("Submit for review");
        Assert.StartsWith("/contribute/evidence/proposals/", colleague.Page.Path, StringComparison.Ordinal);

        await A.Evidence().About(listing).With(f => f with { Direction = Direction.Worse, Context = "One more place to sign in." }).SavedIn(db);
        using var visitor = site.Visitor();
        await visitor.GoTo($"/listings/{listing.Slug}");

        Assert.True(visitor.Page.Has("Tried, did not work"));
        Assert.True(visitor.Page.Has("One more place to sign in."));
    }

    [Fact]
    public async Task says_what_is_missing_and_loses_nothing()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        using var colleague = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        await colleague.GoTo($"/contribute/evidence/{listing.Slug}");
        Fill(colleague);
        colleague.Fill("Address of the source", "");

        await colleague.Press("Submit for review");

        Assert.Equal(["Enter where the study can be read. Without a source it is an account"], colleague.Page.ErrorSummary);
        Assert.Equal("Visits on time rose from 71 to 84 in a hundred.", colleague.Page.Form.Field("What changed, in a sentence").TextContent.Trim());
    }

    [Fact]
    public async Task keeps_what_was_typed_where_a_number_was_asked_for()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        using var colleague = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        await colleague.GoTo($"/contribute/evidence/{listing.Slug}");
        Fill(colleague);
        colleague.Fill("In how many organisations", "three");
        colleague.Fill("From", "2024?");
        colleague.Fill("Until", "last year");

        await colleague.Press("Submit for review");

        Assert.Equal(["three", "2024?", "last year"], new[] { "In how many organisations", "From", "Until" }.Select(l => colleague.Page.Form.Field(l).GetAttribute("value")));
        Assert.Equal("Error: Enter a number from 1 to 500", colleague.Page.ErrorAt("In how many organisations"));
        Assert.Equal(["Error: Enter the year as four digits, like 2024"], new[] { "From", "Until" }.Select(colleague.Page.ErrorAt).Distinct());
        colleague.Fill("In how many organisations", "3");
        colleague.Fill("Until", "2024");
        await colleague.Press("Submit for review");
        Assert.Equal(["Enter the year as four digits, like 2024"], colleague.Page.ErrorSummary); // an optional field does not pass as if it had been left empty
    }

    [Fact]
    public async Task of_a_taken_down_item_or_a_hidden_listing_shows_nothing_to_anybody()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        var item = await A.Evidence().About(listing).SavedIn(db);
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GoTo($"/evidence/{item.Id}")).Status);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await moderator.GoTo($"/evidence/{item.Id}");
        await moderator.Click("Take this down");
        await moderator.Press("Take it down");
        Assert.Equal(["Enter a reason"], moderator.Page.ErrorSummary); // there is no list to choose from here
        moderator.Fill("Reason", "The study was withdrawn.");
        await moderator.Press("Take it down");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo($"/evidence/{item.Id}")).Status);
        await visitor.GoTo($"/listings/{listing.Slug}");
        Assert.False(visitor.Page.Has("Strength"));
    }

    [Fact]
    public async Task is_weighed_as_the_page_of_the_rule_says()
    {
        using var visitor = site.Visitor();
        await visitor.GoTo("/pages/how-evidence-is-weighed");

        var strengths = visitor.Page.Document.QuerySelectorAll("table tbody tr td:last-child strong").Select(s => s.TextContent);

        Assert.Equal(["0", "2", "2", "3", "3", "5", "1"], strengths);
        Assert.True(visitor.Page.Has("1 − 1 − 1 is less than 0, and nothing weighs less than 0"));
        Assert.True(visitor.Page.Has("5 − 4 = 1"));
    }

    private static void Fill(Visitor colleague)
    {
        colleague.Fill("What changed, in a sentence", "Visits on time rose from 71 to 84 in a hundred.");
        colleague.Select("For which outcome", "Safe in and outside the home");
        colleague.Choose("Direction", "Better");
        colleague.Choose("How it was found out", "With a comparison group");
        colleague.Choose("Who looked at it", "Somebody independent of both");
        colleague.Fill("In how many organisations", "1");
        colleague.Fill("Until", "2030");
        colleague.Fill("Address of the source", "https://example.org/study");
    }
}
