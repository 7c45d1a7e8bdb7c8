using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>From thing to thing with the keyboard alone, in a browser that runs no scripts.</summary>
public sealed class WalkingTheNetwork(Site site, Chromium chromium) : IClassFixture<Site>
{
    private const int MostStops = 60;

    [Fact]
    public async Task goes_from_mark_to_mark_in_the_order_of_the_picture_and_shows_where_one_is()
    {
        await using var db = site.Db();
        var lead = await A.Organisation().SavedIn(db);
        var (from, to) = (await A.Listing().LedBy(lead).SavedIn(db), await A.Listing().LedBy(lead).SavedIn(db));
        await using var window = await chromium.Open(site.Address, scripts: false);
        await window.Page.GotoAsync($"/listings/{from.Slug}/connections");

        await TabTo(window.Page, $"svg.network a[href='/listings/{from.Slug}/connections']");
        Assert.Equal("rgb(255, 221, 0)", await window.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement.querySelector('.network__mark')).fill"));
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal($"/organisations/{lead.Slug}/connections", await Focused(window.Page));
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal($"/listings/{to.Slug}/connections", await Focused(window.Page));
        await window.Page.Keyboard.PressAsync("Shift+Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync($"What {lead.Name} connects to");
        await TabTo(window.Page, $"svg.network a[href='/listings/{to.Slug}/connections']");
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync($"What {to.Name} connects to");
    }

    [Fact]
    public async Task shows_the_list_before_the_picture_on_a_phone()
    {
        await using var db = site.Db();
        var older = await A.Listing().SavedIn(db);
        var listing = await A.Listing().Related(RelationKind.BuildsOn, older).SavedIn(db);
        await using var window = await chromium.Open(site.Address, scripts: false);
        await window.Page.SetViewportSizeAsync(360, 800);

        await window.Page.GotoAsync($"/listings/{listing.Slug}/connections");

        var (list, picture) = (await window.Page.Locator("#list").BoundingBoxAsync(), await window.Page.Locator("#picture").BoundingBoxAsync());
        Assert.True(list!.Y < picture!.Y, "The picture stands before the list.");
    }

    private static async Task<string?> Focused(IPage page) => await page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('href')");

    private static async Task TabTo(IPage page, string selector)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached within {MostStops} stops of {page.Url}.");
    }
}
