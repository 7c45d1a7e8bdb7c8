using System.Text.RegularExpressions;
using CoeMap.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>The whole walk in a browser that runs no scripts, as many a council's does.</summary>
public sealed class WithoutScripts(Site site, Chromium chromium) : IClassFixture<Site>
{
    private readonly string word = A.UniqueWord();
    private string Name => $"{word} placements";

    [Fact]
    public async Task a_listing_goes_from_a_newcomers_first_visit_to_a_search_result()
    {
        await using var db = site.Db();
        var council = await A.Organisation().TrustingMailAt($"{word.ToLowerInvariant()}.example.org").SavedIn(db);
        var moderators = await A.Moderator().SavedIn(db);
        await using var author = await chromium.Open(site.Address, scripts: false);
        await using var moderator = await chromium.Open(site.Address, scripts: false);

        await SignIn(author.Page, $"author@{word.ToLowerInvariant()}.example.org");
        await Introduce(author.Page, council.Name);
        await Register(author.Page, council.Name);
        await Submit(author.Page);

        await SignIn(moderator.Page, moderators.Email!);
        await Decide(moderator.Page, "Return to the author", "Say which return it checks.");
        await author.Page.GotoAsync("/contribute");
        await author.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = $"Change it: {Name}" }).ClickAsync();
        await author.Page.GetByLabel("Tags").FillAsync("statutory returns");
        await Press(author.Page, "Continue");
        await Submit(author.Page);
        await Decide(moderator.Page, "Publish");

        await using var visitor = await chromium.Open(site.Address, scripts: false);
        await visitor.Page.GotoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Main).GetByLabel("Search the map").FillAsync($"CLA {word}");
        await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Name }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Name);
    }

    private async Task SignIn(IPage page, string address)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email address").FillAsync(address);
        await Press(page, "Continue");
        await Assertions.Expect(page.GetByLabel("Code from the email")).ToBeVisibleAsync();
        await page.GetByLabel("Code from the email").FillAsync(await site.CodeMailedTo(address));
        await Press(page, "Sign in");
        if (page.Url.Contains("/second-step", StringComparison.Ordinal))
        {
            site.Apps.Keep(address, await page.Locator(".otkey").TextContentAsync() ?? "");
            await page.GetByLabel("Code from your app").FillAsync(site.Apps.CodeOf(address));
            await Press(page, "Set up");
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true })).ToBeVisibleAsync();
    }

    private static async Task Introduce(IPage page, string council)
    {
        await page.GetByLabel("Your name").FillAsync("Sam Example");
        await page.GetByLabel("Your role").SelectOptionAsync(new SelectOptionValue { Label = "Local authority data professional" });
        await page.GetByLabel("Your organisation", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = council });
        await Press(page, "Save and continue");
        await At(page, "/contribute");
    }

    private async Task Register(IPage page, string council)
    {
        await page.GotoAsync("/contribute/new-listing");
        await page.GetByLabel("Tool", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(Name);
        await page.GetByLabel("Summary", new() { Exact = true }).FillAsync("Shows where placements are likely to end before they do.");
        await page.GetByLabel("Description", new() { Exact = true }).FillAsync("Teams read it each Monday. It reads the looked after return.");
        await page.GetByLabel("Stage", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Live" });
        await page.GetByRole(AriaRole.Group, new() { Name = "Themes" }).GetByLabel("Data as a resource").CheckAsync();
        await page.GetByLabel("Lead organisation", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = council });
        await Press(page, "Continue");
    }

    private static async Task Submit(IPage page)
    {
        await page.GetByLabel("I may publish this").CheckAsync();
        await Press(page, "Submit for review");
        await At(page, "/contribute");
    }

    private async Task Decide(IPage page, string decision, string? reason = null)
    {
        await page.GotoAsync("/moderate");
        await page.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Name);
        await page.GetByLabel(decision, new() { Exact = true }).CheckAsync();
        if (reason is not null) await page.GetByLabel("Reason", new() { Exact = true }).FillAsync(reason);
        await Press(page, "Record decision");
        await At(page, "/moderate");
    }

    // A click returns before its page is there; the next step must not cut it off.
    private static Task At(IPage page, string path) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex($"{path}$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    // The last such button is the visible one: a form that submits on Enter as its first button hides a twin before it.
    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();
}
