using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>What comes out of the printer: whole pictures, nothing over anything else, and no more sheets than promised.</summary>
public sealed class OnPaper(Site site, Chromium chromium) : IClassFixture<Site>
{
    private const int A4Wide = 718, A4High = 1_047; // what 1 cm at each side leaves, in CSS pixels

    [Fact]
    public async Task the_timeline_is_cut_between_its_parts_and_the_table_comes_after_it()
    {
        await using var db = site.Db();
        for (var n = 0; n < 30; n++) await A.Listing().InTheme("policy-enablers").At(Stage.Live).With(c => c with { StartYear = 2019 }).SavedIn(db);
        await using var window = await chromium.Open(site.Address, scripts: false);
        await window.Page.SetViewportSizeAsync(A4Wide, A4High);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await window.Page.GotoAsync("/map/timeline?theme=policy-enablers");

        var parts = await window.Page.Locator("svg.timeline").EvaluateAllAsync<Part[]>("all => all.map(p => ({ high: p.getBoundingClientRect().height, breaks: getComputedStyle(p).breakInside }))");
        Assert.True(parts.Length > 1);
        Assert.All(parts, p => Assert.Equal((true, "avoid"), (p.High < A4High / 2, p.Breaks)));
        Assert.Equal("block", await window.Page.Locator(".network-page").EvaluateAsync<string>("p => getComputedStyle(p).display")); // what flexes is printed over its neighbours
    }

    private sealed class Part
    {
        public double High { get; set; }
        public string Breaks { get; set; } = "";
    }
}
