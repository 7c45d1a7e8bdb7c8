using System.Net;
using CoeMap.Addresses;
using CoeMap.Glossary;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

public sealed class BrowsingTheMap(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task finds_an_authority_by_part_of_its_name_and_under_its_region()
    {
        var word = A.UniqueWord();
        await using var db = site.Db();
        await A.Organisation().Named($"{word} County").In(Region.NorthEast).AlsoKnownAs($"{word}shire 100%_sure").SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/organisations");
        Assert.Contains("North East", visitor.Page.Document.QuerySelectorAll("h3").Select(h => h.TextContent));
        visitor.Fill("Name", "100%_SURE");
        visitor.Select("Region", "North East");
        await visitor.Press("Show");

        Assert.True(visitor.Page.Has("1 organisation"));
        await visitor.Click($"{word} County");
        Assert.Equal($"{word} County", visitor.Page.Heading);
    }

    [Fact]
    public async Task shows_an_authority_with_its_inspection_and_what_its_neighbours_do()
    {
        await using var db = site.Db();
        var authority = await A.Organisation().SavedIn(db);
        var neighbour = await A.Organisation().SavedIn(db);
        var shown = await A.Listing().LedBy(neighbour).SavedIn(db);
        var hidden = await A.Listing().LedBy(neighbour).Hidden().SavedIn(db);
        var near = StatisticalNeighbour.Add(authority.Id, 1);
        near.TakeSeed(neighbour.Id, "very close", "2025-05");
        var outcome = OfstedOutcome.Of(authority.Id);
        outcome.TakeGrades(null, OfstedJudgement.Good, OfstedJudgement.RequiresImprovement, OfstedJudgement.Good, null);
        outcome.TakeReport("short", null, null, new(2026, 2, 3), "https://reports.example.org/1");
        db.AddRange(near, outcome);
        await db.SaveChangesAsync();
        using var visitor = site.Visitor();

        var page = await visitor.GoTo($"/organisations/{authority.Slug}");

        string[] said = ["very close", "May 2025", shown.Name, "Requires improvement to be good", "published on 3 February 2026", "it is not our judgement", "Nothing here yet."];
        Assert.DoesNotContain(said, s => !page.Has(s));
        Assert.False(page.Has(hidden.Name));
        Assert.Equal("https://reports.example.org/1", page.Document.QuerySelectorAll("a").Single(a => a.TextContent == "Read the report").GetAttribute("href"));
    }

    [Fact]
    public async Task goes_from_a_theme_to_its_listings_and_focus_areas()
    {
        await using var db = site.Db();
        var listing = await A.Listing().InTheme("careers-strategy").With(c => c with { FocusAreas = ["expecting-excellence"] }).SavedIn(db);
        var hidden = await A.Listing().InTheme("careers-strategy").Hidden().SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/themes");
        await visitor.Click("Careers strategy");

        Assert.True(visitor.Page.Has(listing.Name));
        Assert.False(visitor.Page.Has(hidden.Name));
        Assert.True(visitor.Page.Has("Helping leadership to expect excellence"));
        Assert.Contains(visitor.Page.Document.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/search?area=expecting-excellence");
    }

    [Fact]
    public async Task explains_terms_by_any_of_their_names()
    {
        await using var db = site.Db();
        db.Add(GlossaryTerm.Add("WQZ", "wqz", "A made up thing", ["the wobble quotient"], FakeClock.Start));
        await db.SaveChangesAsync();
        using var visitor = site.Visitor();

        await visitor.GoTo("/glossary");
        Assert.NotNull(visitor.Page.Document.GetElementById("wqz"));
        visitor.Fill("Find a term", "Wobble");
        await visitor.Press("Find");

        Assert.Equal("WQZ", Assert.Single(visitor.Page.Document.QuerySelectorAll("dt")).TextContent);
        Assert.True((await visitor.GoTo("/glossary?q=zzzzqq")).Has("No term holds “zzzzqq”."));
    }

    [Fact]
    public async Task reads_the_pages_of_the_Centre()
    {
        await using var db = site.Db();
        var page = CoeMap.Pages.Page.Start(FakeClock.Start, "our-rules");
        var revision = page.TakeSeed(new("our-rules", "Our rules", "What we keep to.", "## First\n\nBe kind.\n\n### Part\n\nAlways."), new(2026, 11, 21), "", FakeClock.Start);
        db.AddRange(page, revision, FormerAddress.Leave(AddressOf.Page, "rules", page.Id, FakeClock.Start));
        await db.SaveChangesAsync();
        using var visitor = site.Visitor();

        var seen = await visitor.GoTo("/pages/rules");

        Assert.Equal("/pages/our-rules", seen.Path);
        Assert.Equal(["Our rules", "First", "Part", "Page feedback"], seen.Document.QuerySelectorAll("main h1, main h2, main h3").Select(h => h.TextContent));
        Assert.True(seen.Has("Last updated 21 November 2026"));
    }

    [Theory]
    [InlineData("/listings/nobody")]
    [InlineData("/organisations/nobody")]
    [InlineData("/themes/nobody")]
    [InlineData("/pages/nobody")]
    public async Task to_something_that_is_not_there_says_so(string path)
    {
        using var visitor = site.Visitor();

        var page = await visitor.GoTo(path);

        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (page.Status, page.Heading));
    }
}
