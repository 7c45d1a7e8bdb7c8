using CoeMap.Email;
using CoeMap.Feedback;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>The main form, begun in one browser and sent from another.</summary>
public sealed class ResumingMainFeedback(Site site, Chromium chromium) : IClassFixture<Site>
{
    private const string Idea = "Improving data quality";
    private const string Useful = $"How useful would “{Idea}” be to the sector?";
    private const string Likely = $"How likely is your organisation to use “{Idea}”?";
    private const string Tool = "Providing tools and methods that raise data quality";

    [Fact]
    public async Task goes_on_in_another_browser_from_its_link_with_everything_there()
    {
        await using var laptop = await chromium.Open(site.Address);
        await laptop.Page.GotoAsync("/feedback");
        await laptop.Page.GetByLabel("Your role").SelectOptionAsync("Local authority data professional");
        await laptop.Page.GetByLabel("Your organisation (optional)").FillAsync("Kent");
        await Press(laptop.Page, "Start");
        await GoOnTo(laptop.Page, "Data as a resource");
        await Group(laptop.Page, Useful).GetByLabel("5", new() { Exact = true }).CheckAsync();
        await Group(laptop.Page, Likely).GetByLabel("2", new() { Exact = true }).CheckAsync();
        await laptop.Page.GetByLabel(Tool).CheckAsync();
        await Press(laptop.Page, "Save and continue");
        var link = (await laptop.Page.Locator(".come-back a").GetAttributeAsync("href"))!;

        await using var phone = await chromium.Open(site.Address);
        await phone.Page.SetViewportSizeAsync(360, 740);
        await phone.Page.GotoAsync(link);
        await GoOnTo(phone.Page, "Is there anything else?");
        await phone.Page.GetByLabel("Is there anything else?").FillAsync("Start with standards.");
        await Press(phone.Page, "Save and continue");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = $"Change {Idea}" }).ClickAsync();
        Assert.True(await Group(phone.Page, Useful).GetByLabel("5", new() { Exact = true }).IsCheckedAsync());
        Assert.True(await Group(phone.Page, Likely).GetByLabel("2", new() { Exact = true }).IsCheckedAsync());
        Assert.True(await phone.Page.GetByLabel(Tool).IsCheckedAsync());
        await phone.Page.GotoAsync(link + "/check");
        var check = await phone.Page.Locator("main").InnerTextAsync();
        Assert.All(["Kent", "Useful to the sector: 5. Likely to be used: 2.", Tool, "Start with standards."], said => Assert.Contains(said, check, StringComparison.Ordinal));
        await Press(phone.Page, "Send your feedback");

        var row = await Row(link);
        Assert.NotNull(row.SentAt);
        Assert.Equal([new IdeaScore("improving-data-quality", 5, 2)], row.Answers.Scores);
        Assert.Contains(Reference.Of(row.Id), await phone.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static ILocator Group(IPage page, string legend) => page.GetByRole(AriaRole.Group, new() { Name = legend });

    private static async Task GoOnTo(IPage page, string heading)
    {
        while (await page.Locator("h1").InnerTextAsync() != heading) await Press(page, "Save and continue");
    }

    /// <summary>Presses a button that leads to another page, and waits for that page.</summary>
    private static async Task Press(IPage page, string button)
    {
        var address = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => url != address);
    }

    private async Task<MainFeedback> Row(string link)
    {
        var hash = LinkKey.HashOf(link.Split('/')[^1]);
        await using var db = site.Db();
        return await db.MainFeedback.AsNoTracking().SingleAsync(f => f.KeyHash == hash);
    }
}
