using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Walk;

/// <summary>From an empty browser to a listing that others find, and on to its first edit: everything through the pages, by their words.</summary>
public sealed class TheWholeWalk(Site site) : IClassFixture<Site>
{
    private const string Promise = "I may publish this, it holds no personal data about children or families, and it may be reused under the Open Government Licence v3.0";
    private readonly string word = A.UniqueWord();
    private string Name => $"{word} placements";

    [Fact]
    public async Task of_a_listing_through_return_publication_and_edit()
    {
        var (council, moderatorsAddress) = await Before();
        var authorsAddress = $"author@{word.ToLowerInvariant()}.example.org";
        using var author = await Join(authorsAddress, council);
        using var moderator = await site.SignedInAs(moderatorsAddress);

        await Register(author, council);
        Assert.False(await IsFoundBy(word), "A submitted listing is found before a moderator has seen it.");

        await Decide(moderator, "Return to the author", "Say which return it checks.");
        Assert.Contains((await site.MailTo(authorsAddress)).Select(m => m.Body), body => body.Contains("Say which return it checks.", StringComparison.Ordinal));
        await MendAndResubmit(author);

        await Decide(moderator, "Publish");
        await IsFoundInEveryWay();

        var address = await EditTheSummary(author);
        await ShowsWhatWasPublished(address);
        await Decide(moderator, "Publish");
        await ShowsTheEdit(address);
        await TellsTheStory();
    }

    private async Task<(string Council, string Moderator)> Before()
    {
        await using var db = site.Db();
        var council = await A.Organisation().TrustingMailAt($"{word.ToLowerInvariant()}.example.org").SavedIn(db);
        return (council.Name, (await A.Moderator().SavedIn(db)).Email!);
    }

    private async Task<Visitor> Join(string address, string council)
    {
        var author = await site.SignedInAs(address);
        Assert.Equal("Tell us who you are", author.Page.Heading);
        author.Fill("Your name", "Sam Example");
        author.Choose("Your role", "Local authority data professional");
        author.Choose("Your organisation", council);
        await author.Press("Save and continue");
        Assert.Empty(author.Page.ErrorSummary);
        return author;
    }

    private async Task Register(Visitor author, string council)
    {
        await author.GoTo("/contribute/new-listing");
        author.Choose("What are you registering?", "Tool");
        author.Fill("Name", Name);
        author.Fill("Summary", "Shows where placements are likely to end before they do.");
        author.Fill("Description", $"Teams read it each Monday. It reads the looked after return and marks what {word}marked homes say.");
        author.Choose("Stage", "Live");
        author.Tick("Themes", "Data as a resource");
        author.Choose("Lead organisation", council);
        await author.Press("Continue");
        await SubmitFromTheCheckPage(author);
    }

    private static async Task SubmitFromTheCheckPage(Visitor author)
    {
        if (author.Page.Heading == "Is it one of these?") await author.Press("Continue");
        author.Tick(Promise);
        await author.Press("Submit for review");
        Assert.Empty(author.Page.ErrorSummary);
        Assert.Equal("/contribute", author.Page.Path);
    }

    private async Task Decide(Visitor moderator, string decision, string? reason = null)
    {
        await moderator.GoTo("/moderate");
        await moderator.Click(Name);
        moderator.Choose("Decision", decision);
        if (reason is not null) moderator.Fill("Reason", reason);
        await moderator.Press("Record decision");
        Assert.Empty(moderator.Page.ErrorSummary);
        Assert.Equal("/moderate", moderator.Page.Path);
    }

    private async Task MendAndResubmit(Visitor author)
    {
        await author.GoTo("/contribute");
        Assert.True(author.Page.Has("Say which return it checks."));
        await author.Click($"Change it: {Name}");
        author.Fill("Tags", "statutory returns, SSDA903");
        await author.Press("Continue");
        await SubmitFromTheCheckPage(author);
    }

    private async Task IsFoundInEveryWay()
    {
        Assert.True(await IsFoundBy($"{word}marked"), "Not found by a word of its description.");
        Assert.True(await IsFoundBy($"CLA {word}"), "Not found by a glossary synonym of what it says.");
        using var visitor = site.Visitor();
        await visitor.GoTo("/");
        visitor.Fill("Search the map", word);
        await visitor.Press("Search");
        visitor.Tick("Theme", "Data as a resource 1");
        await visitor.Press("Apply filters");
        await visitor.Click(Name);
        Assert.Equal(Name, visitor.Page.Heading);
        Assert.DoesNotContain("Sam Example", visitor.Page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain((await visitor.GoTo($"/search?q={word}&theme=leadership-strategy")).Text, Name, StringComparison.Ordinal);
    }

    private async Task<string> EditTheSummary(Visitor author)
    {
        await author.GoTo("/contribute");
        await author.Click($"Edit {Name}");
        await author.Press("Start editing");
        author.Fill("Summary", $"Shows where homes are likely to end, now with {word}edited figures.");
        await author.Press("Continue");
        await SubmitFromTheCheckPage(author);
        using var visitor = site.Visitor();
        await visitor.GoTo($"/search?q={word}");
        return visitor.Page.Address(Name);
    }

    private async Task ShowsWhatWasPublished(string address)
    {
        using var visitor = site.Visitor();
        await visitor.GoTo(address);
        Assert.True(visitor.Page.Has("Shows where placements are likely to end before they do."));
        Assert.False(await IsFoundBy($"{word}edited"), "A waiting edit is found.");
    }

    private async Task ShowsTheEdit(string address)
    {
        using var visitor = site.Visitor();
        await visitor.GoTo(address);
        Assert.True(visitor.Page.Has($"{word}edited figures"));
        Assert.True(await IsFoundBy($"{word}edited"), "A published edit is not found.");
    }

    private async Task TellsTheStory()
    {
        await using var db = site.Db();
        var mine = await db.Revisions.Where(r => r.Name == Name).Select(r => r.Id).ToListAsync();
        var told = await db.AuditEntries.Where(e => mine.Contains(e.SubjectId) && e.What != "revision.changed").OrderBy(e => e.At).Select(e => e.What).ToListAsync();
        Assert.Equal(
            ["revision.started", "revision.submitted", "revision.returned", "revision.submitted", "revision.published", "revision.started", "revision.submitted", "revision.published"],
            told);
    }

    private async Task<bool> IsFoundBy(string words)
    {
        using var visitor = site.Visitor();
        await visitor.GoTo($"/search?q={Uri.EscapeDataString(words)}");
        return visitor.Page.Document.QuerySelectorAll("main a").Any(a => a.TextContent.Contains(Name, StringComparison.Ordinal));
    }
}
