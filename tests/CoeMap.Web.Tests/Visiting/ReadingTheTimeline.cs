using System.Globalization;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>The timeline: bars, table and database say the same, and what has no year is counted and named.</summary>
public sealed class ReadingTheTimeline(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task says_the_same_in_the_picture_in_the_table_and_in_SQL()
    {
        await using var db = site.Db();
        var abroad = await A.Organisation().In(Region.OutsideEngland).SavedIn(db);
        var ended = await A.Listing().LedBy(abroad).InTheme("policy-enablers").At(Stage.Ended).With(c => c with { StartYear = 2018, EndYear = 2020 }).SavedIn(db);
        var later = await A.Listing().LedBy(abroad).InTheme("policy-enablers").Related(RelationKind.Replaces, ended).With(c => c with { StartYear = 2021 }).SavedIn(db);
        var undated = await A.Listing().LedBy(abroad).InTheme("policy-enablers").SavedIn(db);
        await A.Listing().LedBy(abroad).InTheme("policy-enablers").Hidden().With(c => c with { StartYear = 2019 }).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/map/timeline?theme=policy-enablers&region=outside-england");

        var counted = await db.Listings.CountAsync(l => l.HiddenAt == null && l.Themes.Contains("policy-enablers") && l.Regions.Contains("outside-england") && (l.StartYear != null || l.EndYear != null));
        Assert.Equal(2, counted);
        Assert.Equal(counted, Bars(visitor.Page).Count);
        Assert.Equal(Bars(visitor.Page), Rows(visitor.Page));
        Assert.Equal($"{ended.Name}, 2018 to 2020: Ended 2020, then {later.Name}", visitor.Page.Document.QuerySelector($"svg.timeline a[href='/listings/{ended.Slug}'] title")!.TextContent);
        Assert.Equal(["2", "1", "1"], Numbers(visitor.Page));
        Assert.True(Width(visitor.Page, later) > Width(visitor.Page, ended), "What still runs is drawn shorter than what ended after three years.");

        Assert.True(visitor.Page.Has("1 more listing without any year is not drawn. Those without a year"));
        await visitor.Click("Those without a year");
        Assert.Equal("1 listing without a year", visitor.Page.Document.QuerySelector("#shown")!.TextContent);
        Assert.Equal([$"/listings/{undated.Slug}"], visitor.Page.Document.QuerySelectorAll(".timeline-undated a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task narrows_by_kind_region_and_stage_and_invites_where_nothing_fits()
    {
        await using var db = site.Db();
        var abroad = await A.Organisation().In(Region.OutsideEngland).SavedIn(db);
        var pilot = await A.Listing().LedBy(abroad).OfKind(ListingKind.Project).InTheme("careers-strategy").At(Stage.Alpha).With(c => c with { StartYear = 2024 }).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/map/timeline");
        visitor.Select("Theme", (await db.Themes.SingleAsync(t => t.Slug == "careers-strategy")).Name);
        visitor.Select("Kind", "Project");
        visitor.Select("Stage", "Alpha");
        visitor.Select("Region", Words.Label(Region.OutsideEngland));
        await visitor.Press("Show");
        Assert.Equal([$"/listings/{pilot.Slug}"], Bars(visitor.Page));

        await visitor.GoTo("/map/timeline?theme=careers-strategy&stage=ended&region=outside-england");
        Assert.Empty(visitor.Page.Document.QuerySelectorAll("svg.timeline"));
        Assert.True(visitor.Page.Has("Nothing with a year fits."));
    }

    [Fact]
    public async Task draws_each_theme_by_itself_in_parts_that_no_sheet_of_paper_cuts()
    {
        await using var db = site.Db();
        var abroad = await A.Organisation().In(Region.OutsideEngland).SavedIn(db);
        for (var n = 0; n < 25; n++) await A.Listing().LedBy(abroad).OfKind(ListingKind.Partner).InTheme("leadership-strategy").With(c => c with { StartYear = 2020 }).SavedIn(db);
        await A.Listing().LedBy(abroad).OfKind(ListingKind.Partner).InTheme("data-as-a-resource").With(c => c with { StartYear = 2022 }).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/map/timeline?kind=partner&region=outside-england");

        var parts = visitor.Page.Document.QuerySelectorAll("svg.timeline");
        Assert.Equal([("Leadership strategy (25)", 24), ("Leadership strategy, continued", 1), ("Data as a resource (1)", 1)], parts.Select(p => (p.QuerySelector("text")!.TextContent, p.QuerySelectorAll("a").Length)));
        Assert.Single(parts.Select(p => string.Join(' ', p.QuerySelectorAll(".timeline__label").Select(l => $"{l.TextContent}@{l.GetAttribute("x")}"))).Distinct()); // the same years at the same places
    }

    private static List<string?> Bars(SeenPage page) => [.. page.Document.QuerySelectorAll("svg.timeline a").Select(a => a.GetAttribute("href"))];

    private static List<string?> Rows(SeenPage page) => [.. page.Document.QuerySelectorAll(".timeline-table a").Select(a => a.GetAttribute("href"))];

    private static List<string> Numbers(SeenPage page) => [.. page.Document.QuerySelectorAll(".timeline-counts tbody td").Select(c => c.TextContent)];

    private static double Width(SeenPage page, Listing listing) =>
        double.Parse(page.Document.QuerySelector($"svg.timeline a[href='/listings/{listing.Slug}'] rect")!.GetAttribute("width")!, CultureInfo.InvariantCulture);
}
