using CoeMap.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>Everything can be reached and done with keys, and one always sees where one is.</summary>
public sealed class ByKeyboard(Site site, Chromium chromium) : IClassFixture<Site>
{
    private const int MostStops = 80;

    // A line or shadow of its own, or else another look than without the focus; a radio or check box is drawn by the label after it.
    private const string FocusShows =
        """
        () => { const e = document.activeElement;
          const box = e.type === 'radio' || e.type === 'checkbox' ? [e.nextElementSibling, '::before'] : [e];
          const look = () => { const s = getComputedStyle(...box); return [s.outlineStyle, s.outlineColor, s.outlineWidth, s.boxShadow, s.backgroundColor, s.borderColor, s.borderWidth].join(' '); };
          const drawn = getComputedStyle(...box);
          const line = drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) > 0 && !/, 0\)$/.test(drawn.outlineColor);
          if (line || drawn.boxShadow !== 'none') return null;
          const withFocus = look(); e.blur(); const without = look(); e.focus();
          return withFocus !== without ? null : e.outerHTML.slice(0, 160); }
        """;

    [Fact]
    public async Task the_first_stop_skips_to_the_content()
    {
        await using var window = await chromium.Open(site.Address);
        await window.Page.GotoAsync("/");

        await window.Page.Keyboard.PressAsync("Tab");
        var skip = window.Page.Locator("*:focus");
        await Assertions.Expect(skip).ToHaveTextAsync("Skip to main content");
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Tab");

        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null"), "The stop after the skip link is not in the main part.");
    }

    [Fact]
    public async Task a_search_takes_words_and_enter()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        await using var window = await chromium.Open(site.Address);
        await window.Page.GotoAsync("/");

        await TabTo(window.Page, "main input[name=q]");
        await window.Page.Keyboard.TypeAsync(listing.Name);
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = listing.Name })).ToBeVisibleAsync();
        await TabTo(window.Page, $"main a[href^='/listings/{listing.Slug}']");
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync(listing.Name);
    }

    [Fact]
    public async Task somebody_signs_in()
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        await using var window = await chromium.Open(site.Address);
        await window.Page.GotoAsync("/sign-in");

        await TabTo(window.Page, "main input[type=email]");
        await window.Page.Keyboard.TypeAsync(person.Email!);
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page.GetByLabel("Code from the email")).ToBeVisibleAsync();
        await TabTo(window.Page, "main input[inputmode=numeric]");
        await window.Page.Keyboard.TypeAsync(await site.CodeMailedTo(person.Email!));
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=data")]
    [InlineData("/contribute/new-listing")]
    public async Task every_stop_shows_where_one_is(string path)
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        await using var window = await chromium.Open(site.Address);
        using (var visitor = await site.SignedInAs(person.Email!)) await window.Take(visitor.Cookies);
        await window.Page.GotoAsync(path);
        var unseen = new List<string>();

        for (var stop = 0; stop < MostStops; stop++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await window.Page.EvaluateAsync<bool>("() => document.activeElement === document.body")) break;
            if (await window.Page.EvaluateAsync<string?>(FocusShows) is { } hidden) unseen.Add(hidden);
        }

        Assert.True(unseen.Count == 0, string.Join('\n', unseen));
    }

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
