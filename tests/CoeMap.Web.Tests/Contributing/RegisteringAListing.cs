using System.Net;
using CoeMap.Listings;
using CoeMap.People;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Contributing;

public sealed class RegisteringAListing(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task leads_from_the_form_past_the_check_page_to_the_moderators()
    {
        var (visitor, person) = await SignedIn();
        var name = A.UniqueWord();

        await visitor.GoTo("/contribute/new-listing");
        await FillIn(visitor, name);
        await visitor.Press("Continue");
        Assert.Equal("Check before you submit", visitor.Page.Heading);
        Assert.Contains(">What came of it</h", visitor.Page.Html, StringComparison.Ordinal);
        visitor.Tick("I may publish this, it holds no personal data about children or families, and it may be reused under the Open Government Licence v3.0");
        await visitor.Press("Submit for review");

        var revision = await TheOneOf(person);
        Assert.Equal("/contribute", visitor.Page.Path);
        Assert.Contains($"“{name}” is submitted. Your reference is {Reference.Of(revision.Id)}", visitor.Page.Banner, StringComparison.Ordinal);
        Assert.Equal(RevisionState.Submitted, revision.State);
        Assert.Equal(["analyst", "plain words"], revision.Content.Tags);
        Assert.Equal(2019, revision.Content.StartYear);
    }

    [Fact]
    public async Task keeps_a_draft_with_a_name_and_says_what_is_missing()
    {
        var (visitor, person) = await SignedIn();
        var name = A.UniqueWord();

        await visitor.GoTo("/contribute/new-listing");
        visitor.Choose("What are you registering?", "Tool");
        visitor.Fill("Name", name);
        visitor.Choose("Stage", "Beta");
        await visitor.Press("Continue");

        Assert.EndsWith("/edit", visitor.Page.Path, StringComparison.Ordinal);
        Assert.Equal(["Enter a summary", "Enter a description", "Choose at least one theme", "Choose the lead organisation"], visitor.Page.ErrorSummary);
        Assert.Equal(
            ["#summary", "#description", "#themes", "#lead-organisation"],
            visitor.Page.Document.QuerySelectorAll(".govuk-error-summary__list a").Select(a => a.GetAttribute("href")));
        Assert.Equal(name, visitor.Page.Form.Field("Name").GetAttribute("value"));
        Assert.Equal(RevisionState.Draft, (await TheOneOf(person)).State);
    }

    [Fact]
    public async Task loses_nothing_that_was_typed_when_something_is_wrong()
    {
        var (visitor, person) = await SignedIn();

        await visitor.GoTo("/contribute/new-listing");
        await FillIn(visitor, "");
        visitor.Fill("Website", "javascript:alert(1)");
        visitor.Fill("Start year", "twenty");
        visitor.Select("Role 1", "Pilot");
        await visitor.Press("Continue");

        Assert.Equal(
            ["Enter a name", "Choose the organisation that takes part in this role", "Enter a full web address that starts with https:// or http://", "Enter the start year as four digits, like 2019"],
            visitor.Page.ErrorSummary);
        Assert.StartsWith("Error: ", visitor.Page.Title, StringComparison.Ordinal);
        Assert.Equal("Error: Enter the start year as four digits, like 2019", visitor.Page.ErrorAt("Start year"));
        Assert.Equal("javascript:alert(1)", visitor.Page.Form.Field("Website").GetAttribute("value"));
        Assert.Equal("twenty", visitor.Page.Form.Field("Start year").GetAttribute("value"));
        Assert.Contains("Plans visits", visitor.Page.Form.Field("Summary").TextContent, StringComparison.Ordinal);
        Assert.True(visitor.Page.Form.Option("Themes", "Data as a resource").IsChecked);
        await using var db = site.Db();
        Assert.False(await db.Revisions.AnyAsync(r => r.AuthorId == person.Id));
    }

    [Fact]
    public async Task twice_with_one_form_makes_one_draft()
    {
        var (visitor, person) = await SignedIn();
        var form = await visitor.GoTo("/contribute/new-listing");
        await FillIn(visitor, A.UniqueWord());

        await visitor.Press("Continue");
        var first = visitor.Page.Path;
        using var again = await visitor.Ask(HttpMethod.Post, "/contribute/new-listing", form.Form.Submission("Continue").Content);

        Assert.EndsWith(first, again.Headers.Location!.ToString().Replace("look-alikes", "check", StringComparison.Ordinal), StringComparison.Ordinal);
        await TheOneOf(person);
    }

    [Fact]
    public async Task offers_another_line_for_organisations_without_losing_the_others()
    {
        var (visitor, _) = await SignedIn();

        await visitor.GoTo("/contribute/new-listing");
        visitor.Fill("Name", "Half a name");
        visitor.Select("Role 5", "Funder");
        await visitor.Press("Add another organisation");

        Assert.Empty(visitor.Page.ErrorSummary);
        Assert.Equal("Half a name", visitor.Page.Form.Field("Name").GetAttribute("value"));
        visitor.Select("Role 6", "Sponsor");
    }

    [Fact]
    public async Task asks_whether_it_is_one_of_these()
    {
        var word = A.UniqueWord();
        await using var db = site.Db();
        await A.Listing().Named($"{word} visits planner").SavedIn(db);
        var (visitor, _) = await SignedIn();

        await visitor.GoTo("/contribute/new-listing");
        await FillIn(visitor, $"The {word} visit planner");
        await visitor.Press("Continue");

        Assert.Equal("Is it one of these?", visitor.Page.Heading);
        Assert.True(visitor.Page.Has($"{word} visits planner"));
        await visitor.Press("Continue");
        Assert.Equal("Check before you submit", visitor.Page.Heading);
    }

    [Fact]
    public async Task is_nobody_elses_business_until_it_is_published()
    {
        await using var db = site.Db();
        var revision = await A.Revision().SavedIn(db);
        var (other, _) = await SignedIn();

        foreach (var page in new[] { "edit", "check", "look-alikes", "withdraw" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GoTo($"/contribute/{revision.Id}/{page}")).Status);
        }

        Assert.DoesNotContain(revision.Name, (await other.GoTo("/contribute")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task can_be_withdrawn_while_it_waits()
    {
        var (visitor, person) = await SignedIn();
        await using var db = site.Db();
        var revision = await A.Revision().By(person).Submitted().SavedIn(db);

        await visitor.GoTo("/contribute");
        await visitor.Click($"Withdraw {revision.Name}");
        await visitor.Press("Withdraw");

        Assert.Equal($"“{revision.Name}” is withdrawn", visitor.Page.Banner);
        Assert.Equal(RevisionState.Withdrawn, (await TheOneOf(person)).State);
    }

    private async Task<(Visitor Visitor, Person Person)> SignedIn()
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        await A.Organisation().Named($"Anywhere Council {A.UniqueWord()}").SavedIn(db);
        return (await site.SignedInAs(person.Email!), person);
    }

    private async Task FillIn(Visitor visitor, string name)
    {
        await using var db = site.Db();
        var lead = await db.Organisations.OrderBy(o => o.Name).Select(o => o.Name).FirstAsync();
        visitor.Choose("What are you registering?", "Project");
        visitor.Fill("Name", name);
        visitor.Fill("Summary", "Plans visits so that nobody waits longer than they should.");
        visitor.Fill("Description", "It reads the calendar and offers the nearest free visit.\n\n## What came of it\n\nFewer late visits.");
        visitor.Choose("Stage", "Live");
        visitor.Tick("Themes", "Data as a resource");
        visitor.Fill("Tags", "Analyst, plain  words, analyst");
        visitor.Select("Lead organisation", lead);
        visitor.Fill("Start year", "2019");
    }

    private async Task<Revision> TheOneOf(Person person)
    {
        await using var db = site.Db();
        return await db.Revisions.SingleAsync(r => r.AuthorId == person.Id);
    }
}
