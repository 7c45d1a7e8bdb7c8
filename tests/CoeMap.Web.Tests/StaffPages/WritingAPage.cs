using System.Net;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Page = CoeMap.Pages.Page;

namespace CoeMap.Web.Tests.StaffPages;

public sealed class WritingAPage(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task begins_as_a_draft_that_nobody_reads_until_it_is_published()
    {
        using var administrator = await Administrator();
        using var visitor = site.Visitor();
        var word = A.UniqueWord();

        await administrator.GoTo("/admin/pages");
        await administrator.Click("New page");
        administrator.Fill("Title", $"About {word}");
        administrator.Fill("Summary", "What it is about.");
        administrator.Fill("Text", $"## Why {{#the-reason}}\n\nBecause of {word}.");
        await administrator.Press("Save draft");
        var drafted = await visitor.GoTo($"/pages/about-{word.ToLowerInvariant()}");
        await administrator.Press("Publish");
        var published = await visitor.GoTo($"/pages/about-{word.ToLowerInvariant()}");

        Assert.Equal(HttpStatusCode.NotFound, drafted.Status);
        Assert.Contains("is published", administrator.Page.Banner, StringComparison.Ordinal);
        Assert.Equal($"About {word}", published.Heading);
        Assert.Equal("Why", published.Document.QuerySelector("#the-reason")!.TextContent);
        Assert.Null(published.Header("Set-Cookie"));
        Assert.Contains("Page feedback", published.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task previews_what_is_typed_and_names_a_missing_footnote_without_saving()
    {
        using var administrator = await Administrator();
        var page = await A.Page().SavedIn(site.Db());

        await administrator.GoTo($"/admin/pages/{page.Id}/edit");
        administrator.Fill("Text", "**Connecting **colleagues<sup>[^1]</sup> and others[^2].\n\n[^1]: Noted.");
        await administrator.Press("Preview");

        Assert.True(administrator.Page.Has("There is no footnote 2"));
        Assert.Equal("Connecting", administrator.Page.Document.QuerySelector(".previewed strong")!.TextContent);
        Assert.Equal("Note 1", administrator.Page.Document.QuerySelector(".previewed sup a")!.TextContent);
        Assert.Contains("[^2].", administrator.Page.Form.Field("Text").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await Saved(page)).LastNumber);
    }

    [Fact]
    public async Task is_not_published_before_what_is_wrong_is_mended()
    {
        using var administrator = await Administrator();
        var page = await A.Page().Saying("A note[^1].").SavedIn(site.Db());

        await administrator.GoTo($"/admin/pages/{page.Id}");

        Assert.True(administrator.Page.Has("There is no footnote 1"));
        Assert.DoesNotContain(administrator.Page.Document.QuerySelectorAll("button"), b => b.TextContent.Trim() == "Publish");
    }

    [Fact]
    public async Task leaves_what_visitors_read_alone_until_the_next_publication()
    {
        using var administrator = await Administrator();
        using var visitor = site.Visitor();
        var page = await A.Page().Saying("Old words.").Published().SavedIn(site.Db());

        await Write(administrator, page, "New words.");
        var before = await visitor.GoTo($"/pages/{page.Slug}");
        await administrator.Press("Publish");
        var after = await visitor.GoTo($"/pages/{page.Slug}");

        Assert.True(before.Has("Old words.") && !before.Has("New words."));
        Assert.True(after.Has("New words.") && !after.Has("Old words."));
    }

    [Fact]
    public async Task keeps_the_history_with_what_changed_and_brings_an_earlier_one_back_as_a_new_one()
    {
        using var administrator = await Administrator();
        var page = await A.Page().Saying("We meet on Mondays.").Published().SavedIn(site.Db());
        await Write(administrator, page, "We meet on Fridays.");

        await administrator.Click("Revision 2");
        var (gone, come) = (administrator.Page.Document.QuerySelector("del")!.TextContent, administrator.Page.Document.QuerySelector("ins")!.TextContent);
        Assert.True((await administrator.GoTo($"/admin/pages/{page.Id}/history/2?against=99")).Has("What differs from revision 1")); // there is no such one
        await administrator.GoTo($"/admin/pages/{page.Id}/history/1");
        await administrator.Press("Bring this revision back");

        Assert.Equal(("Removed: Mondays", "Added: Fridays"), (gone, come));
        Assert.True(administrator.Page.Has("Brings back revision 1"));
        Assert.True(administrator.Page.Has("We meet on Mondays."));
        Assert.Equal(3, (await Saved(page)).LastNumber);
    }

    [Fact]
    public async Task leads_from_the_old_address_to_the_new_one()
    {
        using var administrator = await Administrator();
        using var visitor = site.Visitor();
        var page = await A.Page().Published().SavedIn(site.Db());
        var moved = $"moved-{A.UniqueWord().ToLowerInvariant()}";

        await administrator.GoTo($"/admin/pages/{page.Id}/edit");
        administrator.Fill("Address", moved);
        await administrator.Press("Save draft");
        var before = (await visitor.GoTo($"/pages/{page.Slug}")).Path;
        await administrator.Press("Publish");
        using var answer = await visitor.Ask(HttpMethod.Get, $"/pages/{page.Slug}");

        Assert.Equal($"/pages/{page.Slug}", before);
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/pages/{moved}"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal(page.Title, (await visitor.GoTo($"/pages/{moved}")).Heading);
    }

    [Theory]
    [InlineData("privacy", "Another page has this address")]
    [InlineData("what-you-told-us", "Another page has this address")]
    [InlineData("Not An Address", "The address may hold small letters")]
    [InlineData("../admin", "The address may hold small letters")]
    public async Task takes_no_address_that_is_taken_or_none(string address, string refusal)
    {
        using var administrator = await Administrator();
        await administrator.GoTo("/admin/pages/new");
        administrator.Fill("Title", "A title");
        administrator.Fill("Summary", "A summary.");
        administrator.Fill("Text", "Some text.");
        administrator.Fill("Address", address);

        await administrator.Press("Save draft");

        Assert.StartsWith(refusal, administrator.Page.ErrorSummary.Single(), StringComparison.Ordinal);
        Assert.Contains("Some text.", administrator.Page.Form.Field("Text").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_both_versions_to_the_second_of_two_people_and_overwrites_nothing()
    {
        using var one = await Administrator();
        using var other = await Administrator();
        var page = await A.Page().Saying("Between us.").SavedIn(site.Db());

        await one.GoTo($"/admin/pages/{page.Id}/edit");
        await other.GoTo($"/admin/pages/{page.Id}/edit");
        other.Fill("Text", "Between us, said the other.");
        await other.Press("Save draft");
        one.Fill("Text", "Between us, said the one.");
        await one.Press("Save draft");

        Assert.True(one.Page.Has("Two versions"));
        Assert.Equal("Removed: other", one.Page.Document.QuerySelector("del")!.TextContent);
        Assert.Contains("said the one.", one.Page.Form.Field("Text").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await Saved(page)).LastNumber);

        await one.Press("Save draft");
        var bodies = await site.Db().PageRevisions.Where(r => r.PageId == page.Id).OrderBy(r => r.Number).Select(r => r.Body).ToListAsync();
        Assert.Equal(["Between us.", "Between us, said the other.", "Between us, said the one."], bodies);
    }

    [Fact]
    public async Task publishes_only_what_was_looked_at()
    {
        using var one = await Administrator();
        using var other = await Administrator();
        var page = await A.Page().SavedIn(site.Db());

        await one.GoTo($"/admin/pages/{page.Id}");
        await Write(other, page, "Newer words that the one has not seen.");
        await one.Press("Publish");

        Assert.True(one.Page.Has("Somebody saved this page"));
        Assert.False((await Saved(page)).IsPublished);
    }

    [Fact]
    public async Task makes_one_page_of_a_button_pressed_twice()
    {
        using var administrator = await Administrator();
        var title = $"Twice {A.UniqueWord()}";
        await administrator.GoTo("/admin/pages/new");
        administrator.Fill("Title", title);
        administrator.Fill("Summary", "A summary.");
        administrator.Fill("Text", "Some text.");

        await Task.WhenAll(administrator.Press("Save draft"), administrator.Press("Save draft"));

        Assert.Equal(1, await site.Db().Pages.CountAsync(p => p.Title == title));
    }

    [Fact]
    public async Task leaves_a_line_in_the_trail_for_every_step()
    {
        using var administrator = await Administrator();
        var page = await A.Page().SavedIn(site.Db());

        await Write(administrator, page, "Other words.");
        await administrator.Press("Publish");
        await administrator.Press("Take off the site");

        var trail = await site.Db().AuditEntries.Where(e => e.SubjectId == page.Id).OrderBy(e => e.Id).Select(e => new { e.What, e.Before, e.After }).ToListAsync();
        Assert.Equal(["page.written revision 1 revision 2", "page.published  revision 2", "page.taken-down revision 2 "], trail.Select(e => $"{e.What} {e.Before} {e.After}"));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GoTo($"/pages/{page.Slug}")).Status);
    }

    [Fact]
    public async Task cannot_take_away_a_page_the_site_links_to()
    {
        using var administrator = await Administrator();
        var privacy = await site.Db().Pages.SingleAsync(p => p.SeedKey == "privacy");

        var page = await administrator.GoTo($"/admin/pages/{privacy.Id}");

        Assert.DoesNotContain("Take off the site", page.Text, StringComparison.Ordinal);
    }

    private static async Task Write(Visitor administrator, Page page, string body)
    {
        await administrator.GoTo($"/admin/pages/{page.Id}/edit");
        administrator.Fill("Text", body);
        await administrator.Press("Save draft");
    }

    private async Task<Page> Saved(Page page) => await site.Db().Pages.AsNoTracking().SingleAsync(p => p.Id == page.Id);

    private async Task<Visitor> Administrator() => await site.SignedInAs((await A.Administrator().SavedIn(site.Db())).Email!);
}
