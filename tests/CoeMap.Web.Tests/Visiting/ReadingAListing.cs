using System.Net;
using CoeMap.Addresses;
using CoeMap.Glossary;
using CoeMap.Listings;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

public sealed class ReadingAListing(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task says_what_it_is_who_leads_it_and_what_one_can_take()
    {
        await using var db = site.Db();
        var lead = await A.Organisation().SavedIn(db);
        var pilot = await A.Organisation().SavedIn(db);
        var listing = await A.Listing().LedBy(lead).WithTaking(pilot, ParticipationRole.Pilot).Tagged("family hubs").With(c => c with
        {
            StartYear = 2021,
            Licence = "MIT",
            Cost = CostBand.Under5k,
            Repository = "https://code.example.org/map",
            AlsoKnownAs = ["The other name"],
            RunsIn = [RunsIn.Browser],
            ChildData = ChildData.StaysOnYourMachine,
            ReuseSkills = "Somebody who knows SQL",
            ReuseDocuments = [new(ReuseDocumentKind.Dpia, null), new(ReuseDocumentKind.BusinessCase, "https://papers.example.org/case")],
        }).SavedIn(db);
        using var visitor = site.Visitor();

        var page = await visitor.GoTo($"/listings/{listing.Slug}");

        string[] said =
        [
            listing.Summary, "The other name", "Tool", "Live", lead.Name, "2021", "MIT", "Under £5,000 a year", "Browser, nothing installed", "Stays on your machine",
            "Somebody who knows SQL", "Data protection impact assessment – ask for a copy", $"{pilot.Name} – pilot", "Version 1 published on", "code.example.org",
        ];
        Assert.DoesNotContain(said, s => !page.Has(s));
        Assert.Equal("/search?tag=family%20hubs", page.Address("family hubs"));
        Assert.Equal($"/organisations/{lead.Slug}", page.Address(lead.Name));
        Assert.Equal(listing.Summary, page.Document.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.DoesNotContain("Edit this listing", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Stage.Live, null, "Since: 2018")]
    [InlineData(Stage.Ended, null, "Years: From 2018, ended")]
    [InlineData(Stage.Ended, 2020, "Years: 2018 to 2020")]
    public async Task does_not_say_since_of_work_that_has_ended(Stage stage, int? end, string said)
    {
        await using var db = site.Db();
        var listing = await A.Listing().At(stage).With(c => c with { StartYear = 2018, EndYear = end }).SavedIn(db);
        using var visitor = site.Visitor();

        var page = await visitor.GoTo($"/listings/{listing.Slug}");

        Assert.Contains(said, page.Document.QuerySelectorAll("dl.facts dt").Select(t => $"{t.TextContent.Trim()}: {t.NextElementSibling!.TextContent.Trim()}"));
    }

    [Fact]
    public async Task explains_its_first_sector_term()
    {
        await using var db = site.Db();
        db.Add(GlossaryTerm.Add("QXF", "qxf", "A form nobody likes", [], FakeClock.Start));
        await db.SaveChangesAsync();
        var listing = await A.Listing().Saying("# About QXF\n\nSend the QXF by post. The QXF comes back.").SavedIn(db);
        using var visitor = site.Visitor();

        var page = await visitor.GoTo($"/listings/{listing.Slug}");

        var link = Assert.Single(page.Document.QuerySelectorAll("a.glossary-link"));
        Assert.Equal(("QXF", "/glossary#qxf", "P"), (link.TextContent, link.GetAttribute("href"), link.ParentElement!.TagName));
    }

    [Fact]
    public async Task by_a_former_address_leads_to_the_present_one_for_good()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        var hidden = await A.Listing().Hidden().SavedIn(db);
        db.Add(FormerAddress.Leave(AddressOf.Listing, $"old-{listing.Slug}", listing.Id, FakeClock.Start));
        db.Add(FormerAddress.Leave(AddressOf.Listing, $"old-{hidden.Slug}", hidden.Id, FakeClock.Start));
        await db.SaveChangesAsync();
        using var visitor = site.Visitor();

        using var moved = await visitor.Ask(HttpMethod.Get, $"/listings/old-{listing.Slug}");
        using var gone = await visitor.Ask(HttpMethod.Get, $"/listings/old-{hidden.Slug}");

        Assert.Equal((HttpStatusCode.MovedPermanently, $"/listings/{listing.Slug}"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task that_is_hidden_is_for_those_who_look_after_it()
    {
        await using var db = site.Db();
        var author = await A.Person().SavedIn(db);
        var moderator = await A.Moderator().SavedIn(db);
        var listing = await A.Listing().By(author).Hidden().SavedIn(db);
        using var visitor = site.Visitor();
        using var writer = await site.SignedInAs(author.Email!);
        using var keeper = await site.SignedInAs(moderator.Email!);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo($"/listings/{listing.Slug}")).Status);
        Assert.True((await writer.GoTo($"/listings/{listing.Slug}")).Has("This listing is hidden."));
        Assert.True(writer.Page.Has("Edit this listing"));
        Assert.True((await keeper.GoTo($"/listings/{listing.Slug}")).Has("This listing is hidden."));
        Assert.False(keeper.Page.Has("Edit this listing"));
    }

    [Fact]
    public async Task that_nobody_completed_asks_for_its_owner()
    {
        await using var db = site.Db();
        var lead = await A.Organisation().SavedIn(db);
        var content = new ListingContent { Name = "Thin one", Summary = "Nobody has said more than this about it.", Themes = ["policy-enablers"], LeadOrganisationId = lead.Id };
        var listing = Listing.FromReference("thin-one", "thin-one", FakeClock.Start);
        listing.TakeReference(content, await FindableText.OfAsync(db, content), needsOwner: true, "x", FakeClock.Start);
        db.Add(listing);
        await db.SaveChangesAsync();
        using var visitor = site.Visitor();

        var page = await visitor.GoTo("/listings/thin-one");

        Assert.True(page.Has("This listing needs its owner."));
        Assert.True(page.Has("Added from public sources on 3 March 2031"));
    }
}
