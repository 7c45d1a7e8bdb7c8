using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>Wide tables and pictures on a narrow screen: a row still says what it is about, and a page where its picture is.</summary>
public sealed class OnAPhone(Site site, Chromium chromium) : IClassFixture<Site>
{
    [Theory, InlineData("/map/evidence", ".gapmap-table"), InlineData("/map", ".hexmap-matrix table")]
    public async Task the_names_of_rows_stay_while_the_columns_scroll_by(string path, string table)
    {
        await using var window = await chromium.Open(site.Address, scripts: false);
        await window.Page.SetViewportSizeAsync(360, 800);
        await window.Page.GotoAsync(path);
        var name = window.Page.Locator($"{table} tbody th").First;
        var before = (await name.BoundingBoxAsync())!;

        await window.Page.Locator(table).EvaluateAsync("t => { t.closest('.table-scroll').scrollLeft = 200 }");

        var after = (await name.BoundingBoxAsync())!;
        Assert.Equal((before.X, true), (after.X, after.Width < 360 / 2));
        Assert.True((await window.Page.Locator($"{table} tbody td").First.BoundingBoxAsync())!.X < after.X); // the others did scroll
    }

    [Fact]
    public async Task a_page_says_where_its_picture_is()
    {
        await using var db = site.Db();
        var other = await A.Listing().SavedIn(db);
        var listing = await A.Listing().Related(RelationKind.BuildsOn, other).With(c => c with { StartYear = 2021 }).SavedIn(db);
        await using var window = await chromium.Open(site.Address, scripts: false);

        foreach (var path in new[] { "/map/evidence", "/map/timeline", $"/listings/{listing.Slug}/connections" })
        {
            var link = window.Page.GetByRole(AriaRole.Link, new() { Name = "Go to the picture" });
            await window.Page.SetViewportSizeAsync(1280, 800);
            await window.Page.GotoAsync(path);
            await Assertions.Expect(link).ToBeHiddenAsync(); // there it stands first
            await window.Page.SetViewportSizeAsync(360, 800);
            await link.ClickAsync();

            Assert.EndsWith("#picture", window.Page.Url, StringComparison.Ordinal);
            await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "As a picture" })).ToBeInViewportAsync();
        }
    }
}
