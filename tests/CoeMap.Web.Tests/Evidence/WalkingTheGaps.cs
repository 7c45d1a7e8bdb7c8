using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Testing.Making;
using Xunit;

namespace CoeMap.Web.Tests.Evidence;

/// <summary>What a reader does on the evidence gap map: go to a cell, and narrow it.</summary>
public sealed class WalkingTheGaps(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task leads_from_an_empty_cell_to_what_could_fill_it_and_from_a_full_one_to_its_evidence()
    {
        await using var db = site.Db();
        var listing = await A.Listing().With(c => c with { FocusAreas = ["cross-sector-work"] }).SavedIn(db);
        await A.Evidence().About(listing).With(f => f with { Outcome = EvidenceOutcome.MultiAgencyWorking, Claim = "Three agencies met more often." }).SavedIn(db);
        using var visitor = site.Visitor();
        await visitor.GoTo("/map/evidence");
        string[] forms = ["/contribute/new-listing?area=expecting-excellence&outcome=workforce", "/needs/new?area=expecting-excellence&outcome=workforce"];
        var cell = visitor.Page.Document.QuerySelectorAll("svg a").Single(a => a.QuerySelector("title")!.TextContent == "Expecting excellence, Workforce: Nothing known");
        var gap = visitor.Page.Document.QuerySelectorAll("details li").Single(l => l.TextContent.Contains("Register work: Expecting excellence, Workforce", StringComparison.Ordinal));

        Assert.Equal(forms, gap.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        await visitor.GoTo(cell.GetAttribute("href")!);
        Assert.True(visitor.Page.Has("Nobody has looked yet."));
        Assert.Equal(forms, new[] { "Register work", "Post a need" }.Select(w => visitor.Page.Address(w)));
        await visitor.GoTo("/map/evidence/cross-sector-work/multi-agency-working");
        Assert.True(visitor.Page.Has("Three agencies met more often."));
        await visitor.GoTo("/map/evidence/cross-sector-work/multi-agency-working?kind=partner");
        Assert.True(visitor.Page.Has("Nothing is known here among the listings chosen."));
        Assert.False(visitor.Page.Has("Nobody has looked"));
        Assert.True(visitor.Page.Has("Post a need"));
    }

    [Fact]
    public async Task lets_a_keyboard_past_the_picture_and_through_the_gaps_area_by_area()
    {
        using var visitor = site.Visitor();

        var main = (await visitor.GoTo("/map/evidence?kind=partner&region=outside-england")).Document.QuerySelector("main")!;

        var stops = main.QuerySelectorAll("a[href], summary, select, button").ToList();
        var past = stops.FindIndex(s => s.TextContent == "Go to the table, which says the same");
        Assert.Equal("#as-table", stops[past].GetAttribute("href"));
        Assert.NotNull(stops[past + 1].Closest("svg.gapmap")); // what it leads past
        Assert.Empty(main.QuerySelectorAll(".gapmap-table td a")); // a cell without anything is no link
        Assert.Equal(12, main.QuerySelectorAll("#gaps ~ details:not([open]) > summary").Length);
        Assert.Equal(2 * 96, main.QuerySelectorAll("#gaps ~ details:not([open]) a").Length); // closed: no keyboard stops there
    }

    [Fact]
    public async Task fills_the_forms_in_as_far_as_the_cell_knows()
    {
        await using var db = site.Db();
        using var member = await site.SignedInAs((await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db)).Email!);

        await member.GoTo("/contribute/new-listing?area=expecting-excellence&outcome=workforce");
        Assert.Equal(["careers-strategy", "expecting-excellence"], Ticked(member.Page));
        Assert.True(member.Page.Has("add what was found for “Workforce”"));

        await member.GoTo("/needs/new?area=expecting-excellence&outcome=workforce");
        Assert.Equal(["careers-strategy"], Ticked(member.Page));
        Assert.Equal("Work on expecting excellence that is known to help: workforce", member.Page.Document.QuerySelector("input[name='Input.Title']")!.GetAttribute("value"));

        await member.GoTo("/contribute/new-listing?area=no%00such&outcome=nothing");
        Assert.Empty(Ticked(member.Page));
    }

    [Fact]
    public async Task opens_exactly_the_listings_that_a_cell_counts_page_by_page()
    {
        await using var db = site.Db();
        var (abroad, home) = (await A.Organisation().In(Region.OutsideEngland).SavedIn(db), await A.Organisation().In(Region.London).SavedIn(db));
        var counted = new List<string>();
        for (var n = 0; n < 51; n++) counted.Add((await Known(A.Listing().OfKind(ListingKind.Tool).At(Stage.Live).LedBy(abroad))).Slug);
        await Known(A.Listing().OfKind(ListingKind.Project).At(Stage.Live).LedBy(abroad));
        await Known(A.Listing().OfKind(ListingKind.Tool).At(Stage.Ended).LedBy(abroad));
        await Known(A.Listing().OfKind(ListingKind.Tool).At(Stage.Live).LedBy(home));
        await Known(A.Listing().OfKind(ListingKind.Tool).At(Stage.Live).LedBy(abroad).Hidden());
        using var visitor = site.Visitor();

        await visitor.GoTo("/map/evidence?kind=tool&region=outside-england&stage=live");
        var cell = visitor.Page.Document.QuerySelectorAll("svg.gapmap a").Single(a => a.GetAttribute("href")!.StartsWith("/map/evidence/curating-standards/safe", StringComparison.Ordinal));
        Assert.Contains("51 in 51", cell.TextContent, StringComparison.Ordinal);
        await visitor.GoTo(cell.GetAttribute("href")!);
        var shown = Listed(visitor.Page);
        Assert.True(visitor.Page.Has("Only: Tool, Outside England, Live"), visitor.Page.Text);
        site.Sql.Clear();
        await visitor.Click("Next page");

        Assert.Equal(3, site.Sql.Statements.Count);
        Assert.Equal((50, 1), (shown.Count, Listed(visitor.Page).Count));
        Assert.Equal(counted.Order(StringComparer.Ordinal), shown.Concat(Listed(visitor.Page)).Order(StringComparer.Ordinal));

        async Task<Listing> Known(AListing listing)
        {
            var saved = await listing.With(c => c with { FocusAreas = ["curating-standards"] }).SavedIn(db);
            await A.Evidence().About(saved).With(f => f with { Outcome = EvidenceOutcome.Safe }).SavedIn(db);
            return saved;
        }
    }

    [Fact]
    public async Task stands_alone_as_a_file_and_on_a_page_for_print()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.Ask(HttpMethod.Get, "/map/evidence.svg?kind=tool");
        var file = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        await visitor.GoTo("/map/evidence/print?kind=tool");
        var printed = visitor.Page.Document.QuerySelector(".one-picture svg")!;

        Assert.Equal((file.Attribute("width")!.Value, file.Attribute("height")!.Value), (printed.GetAttribute("width"), printed.GetAttribute("height")));
        Assert.Equal("#fff", file.Elements().First(e => e.Name.LocalName == "rect").Attribute("fill")!.Value); // white behind, whatever program opens it
        Assert.Contains("Only: Tool. From CoE Map on ", file.Value, StringComparison.Ordinal);
        Assert.Contains("– in a broken line: nothing is known among the listings chosen", file.Value, StringComparison.Ordinal);
        Assert.All(printed.QuerySelectorAll("a"), a => Assert.Equal(a.QuerySelector("title")!.TextContent.EndsWith(": Nothing known", StringComparison.Ordinal), a.QuerySelector("text")!.TextContent == "–")); // an empty cell is a mark on paper, no words to click
        Assert.Contains(printed.QuerySelectorAll("a > text"), t => t.TextContent == "–");
        Assert.All(file.Descendants().Where(e => e.Name.LocalName == "a"), a => Assert.StartsWith("http", a.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(file.DescendantsAndSelf().SelectMany(e => e.Attributes()), a => a.Name.LocalName == "style");
    }

    [Fact]
    public async Task says_of_some_listings_only_what_holds_for_them_and_which_region_is_meant()
    {
        await using var db = site.Db();
        var (home, abroad) = (await A.Organisation().In(Region.NorthEast).SavedIn(db), await A.Organisation().In(Region.National).SavedIn(db));
        var listing = await A.Listing().OfKind(ListingKind.Project).LedBy(home).WithTaking(abroad, ParticipationRole.Pilot).With(c => c with { FocusAreas = ["supporting-progression"] }).SavedIn(db);
        await A.Evidence().About(listing).With(f => f with { Outcome = EvidenceOutcome.Efficiency }).SavedIn(db);
        using var visitor = site.Visitor();

        foreach (var region in (string[])["north-east", "national"]) // of the one that leads, and of the one that takes part
        {
            await visitor.GoTo($"/map/evidence/supporting-progression/efficiency?region={region}");
            Assert.True(visitor.Page.Has("of 1 listing, among the listings chosen."), region);
        }

        await visitor.GoTo("/map/evidence?kind=partner&region=north-east");
        Assert.True(visitor.Page.Has("Among the listings chosen, nothing is known in any cell."), visitor.Page.Text);
        Assert.True(visitor.Page.Has("A listing is in every region where an organisation that leads it or takes part in it is."));
        Assert.False(visitor.Page.Has("obody has looked"));
        Assert.True((await visitor.GoTo("/map/evidence")).Has("nobody has looked"));
    }

    [Fact]
    public async Task narrows_by_kind_region_and_stage_and_shrugs_at_odd_words()
    {
        await using var db = site.Db();
        var tool = await A.Listing().OfKind(ListingKind.Tool).At(Stage.Live).With(c => c with { FocusAreas = ["influencing-markets"] }).SavedIn(db);
        await A.Evidence().About(tool).With(f => f with { Outcome = EvidenceOutcome.Leadership }).SavedIn(db);
        using var visitor = site.Visitor();

        async Task<string> Asked(string query)
        {
            await visitor.GoTo("/map/evidence" + query);
            return visitor.Page.Document.QuerySelectorAll("svg a").Single(a => a.GetAttribute("href")!.StartsWith("/map/evidence/influencing-markets/leadership", StringComparison.Ordinal)).QuerySelector("title")!.TextContent["Influencing markets, Leadership: ".Length..];
        }

        Assert.StartsWith("1 item", await Asked("?kind=tool&stage=live"), StringComparison.Ordinal);
        Assert.Equal("Nothing known", await Asked("?kind=project"));
        Assert.Equal("Nothing known", await Asked("?stage=ended"));
        Assert.StartsWith("1 item", await Asked("?kind=nonsense&region=&stage=x"), StringComparison.Ordinal);
    }

    private static List<string?> Ticked(SeenPage page) => [.. page.Document.QuerySelectorAll("main input[type=checkbox][checked]").Select(c => c.GetAttribute("value")).Order(StringComparer.Ordinal)];

    private static List<string> Listed(SeenPage page) => [.. page.Document.QuerySelectorAll("section[aria-labelledby=listings] li > a[href^='/listings/']").Select(a => a.GetAttribute("href")!["/listings/".Length..])];
}
