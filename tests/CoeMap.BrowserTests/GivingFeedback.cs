using CoeMap.Feedback;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>The form at the foot of a page, with scripts and without.</summary>
public sealed class GivingFeedback(Site site, Chromium chromium) : IClassFixture<Site>
{
    [Fact]
    public async Task thanks_in_place_and_moves_the_focus_to_the_reference()
    {
        await using var window = await chromium.Open(site.Address);
        var (page, summary) = (window.Page, $"{A.UniqueWord()} is missing");
        await page.GotoAsync("/themes");
        await page.WaitForSelectorAsync("[data-page-feedback][data-ready]");
        await Fill(page, summary);
        await page.WaitForTimeoutAsync(SendingBrowser.TooFastMilliseconds);

        await page.GetByRole(AriaRole.Button, new() { Name = "Submit feedback" }).PressAsync("Enter");
        await page.GetByText("Your reference is").WaitForAsync();

        var row = await Row(summary);
        Assert.Equal("/themes", new Uri(page.Url).AbsolutePath);
        Assert.Contains(Reference.Of(row.Id), await page.EvaluateAsync<string>("() => document.activeElement.textContent"), StringComparison.Ordinal);
        Assert.NotNull(row.OnceKey);
        Assert.Null(row.Spam);
        Assert.True(row.TookMilliseconds >= SendingBrowser.TooFastMilliseconds);
    }

    [Fact]
    public async Task says_what_is_missing_and_keeps_what_was_typed()
    {
        await using var window = await chromium.Open(site.Address);
        await window.Page.GotoAsync("/themes");
        await window.Page.WaitForSelectorAsync("[data-page-feedback][data-ready]");
        await window.Page.GetByLabel("Details", new() { Exact = true }).FillAsync("Kept");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Submit feedback" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Select your role" }).ClickAsync();

        Assert.Equal("feedback-role", await window.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("Kept", await window.Page.GetByLabel("Details", new() { Exact = true }).InputValueAsync());
        Assert.Equal(1, await window.Page.Locator("h1").CountAsync());
    }

    [Fact]
    public async Task loses_nothing_when_the_connection_does()
    {
        await using var window = await chromium.Open(site.Address);
        var (page, summary) = (window.Page, $"{A.UniqueWord()} is missing");
        await page.GotoAsync("/themes");
        await page.WaitForSelectorAsync("[data-page-feedback][data-ready]");
        await Fill(page, summary);
        await page.RouteAsync("**/feedback/page", route => route.AbortAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit feedback" }).ClickAsync();
        await page.GetByText("Sorry — something went wrong").WaitForAsync();
        Assert.Equal(summary, await page.GetByLabel("Summary", new() { Exact = true }).InputValueAsync());

        await page.UnrouteAsync("**/feedback/page");
        await page.WaitForTimeoutAsync(1_100); // a second press within a second is a double click, which the button swallows
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit feedback" }).ClickAsync();
        await page.GetByText("Your reference is").WaitForAsync();

        Assert.NotNull(await Row(summary));
    }

    [Fact]
    public async Task works_without_scripts_on_a_small_phone_and_by_keyboard()
    {
        await using var window = await chromium.Open(site.Address, scripts: false);
        var (page, summary) = (window.Page, $"{A.UniqueWord()} is missing");
        await page.SetViewportSizeAsync(320, 640);
        await page.GotoAsync("/themes");
        await page.GetByLabel("Reflection on our thinking from this page").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(summary);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        for (var field = 0; field < 3; field++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Thanks — feedback received" }).WaitForAsync();

        Assert.Contains(Reference.Of((await Row(summary)).Id), await page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task Fill(IPage page, string summary)
    {
        await page.GetByLabel("Summary", new() { Exact = true }).FillAsync(summary);
        await page.GetByLabel("Your role").SelectOptionAsync("Local authority leadership");
    }

    private async Task<PageFeedback> Row(string summary)
    {
        await using var db = site.Db();
        return await db.PageFeedback.AsNoTracking().SingleAsync(f => f.Summary == summary);
    }
}
