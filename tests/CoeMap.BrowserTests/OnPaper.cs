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

    [Fact]
    public async Task four_listings_beside_each_other_fit_on_two_sheets_as_their_page_says()
    {
        await using var db = site.Db();
        var authority = await A.Organisation().SavedIn(db);
        var four = new List<Listing>();
        for (var n = 0; n < 4; n++)
        {
            four.Add(await A.Listing().InTheme("policy-enablers").InTheme("data-as-a-resource").With(c => c with
            {
                Summary = string.Concat(Enumerable.Repeat("Checks a return before it is sent. ", 5)).Trim(),
                StartYear = 2018 + n,
                Cost = CostBand.Free,
                Licence = "MIT",
                FocusAreas = ["improving-quality", "tools-and-resources"],
                ForWhom = [Audience.Analyst, Audience.Leader],
                RunsIn = [RunsIn.Browser, RunsIn.PythonOrR],
                WorksWith = ["mosaic", "liquidlogic"],
                ChildData = ChildData.StaysOnYourMachine,
                ReuseEffort = "Half a day of somebody who knows the return, then an hour a month.",
                ReuseSkills = "Somebody who reads the return and can say what a value means.",
            }).SavedIn(db));
            await A.Use().Of(four[n]).By(authority).Confirmed().SavedIn(db);
            for (var i = 0; i < 3; i++) await A.Evidence().About(four[n]).SavedIn(db);
        }

        await using var window = await chromium.Open(site.Address, scripts: false);
        await window.Page.GotoAsync("/compare?" + string.Join('&', four.Select(l => "listing=" + l.Slug)));
        await Assertions.Expect(window.Page.GetByText("Printed, it mostly fits on two sheets of A4.")).ToBeVisibleAsync();

        var pdf = System.Text.Encoding.Latin1.GetString(await window.Page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "10mm", Bottom = "10mm", Left = "10mm", Right = "10mm" } }));

        Assert.Equal(2, pdf.Split("/Type /Page\n").Length - 1);
    }

    private sealed class Part
    {
        public double High { get; set; }
        public string Breaks { get; set; } = "";
    }
}
