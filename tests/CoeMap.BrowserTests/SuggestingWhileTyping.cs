using CoeMap.Search;
using CoeMap.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

public sealed class SuggestingWhileTyping(Site site, Chromium chromium) : IClassFixture<Site>
{
    [Fact]
    public async Task is_worked_by_keyboard_alone()
    {
        var (word, first) = await TwoListings();
        await using var window = await chromium.Open(site.Address);
        await window.Page.GotoAsync("/search");
        var box = window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search the map" });

        await box.PressSequentiallyAsync(word[..6]);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        var barriers = await Axe.BarriersOn(window.Page);
        await box.PressAsync("Escape");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        Assert.Equal(word[..6], await box.InputValueAsync());
        await box.PressAsync("ArrowDown");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await box.PressAsync("ArrowDown");
        await box.PressAsync("ArrowDown");
        await box.PressAsync("ArrowUp");
        var option = window.Page.GetByRole(AriaRole.Option, new() { Selected = true });
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", await option.GetAttributeAsync("id") ?? "none");
        await box.PressAsync("Enter");

        await window.Page.WaitForURLAsync($"**/listings/{first}");
        Assert.Empty(barriers);
    }

    [Fact]
    public async Task leaves_the_form_as_it_was_for_whoever_presses_enter()
    {
        var (word, _) = await TwoListings();
        await using var window = await chromium.Open(site.Address);
        await window.Page.GotoAsync("/");
        var box = window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search the map" });

        await box.FillAsync(word);
        await box.PressAsync("Enter");

        await window.Page.WaitForURLAsync("**/search?q=" + word);
    }

    [Fact]
    public async Task is_not_missed_without_scripts()
    {
        await using var window = await chromium.Open(site.Address, scripts: false);
        await window.Page.GotoAsync("/search");

        await window.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the map" }).FillAsync("planner");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();

        Assert.EndsWith("/search?q=planner", window.Page.Url, StringComparison.Ordinal);
    }

    private async Task<(string Word, string First)> TwoListings()
    {
        var word = A.UniqueWord();
        await using var db = site.Db();
        var first = await A.Listing().Named($"{word} a").SavedIn(db);
        await A.Listing().Named($"{word} board").SavedIn(db);
        await site.Services.GetRequiredService<LearnWords>().RunAsync(TestContext.Current.CancellationToken);
        return (word, first.Slug);
    }
}
