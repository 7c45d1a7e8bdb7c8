using CoeMap.Email;
using CoeMap.Feedback;
using CoeMap.People;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

public sealed class GivingMainFeedback(Site site) : IClassFixture<Site>
{
    private const string Idea = "Improving data quality";

    [Fact]
    public async Task needs_nothing_but_the_role()
    {
        using var visitor = site.Visitor();
        await visitor.GoTo("/feedback?page=/themes");
        await visitor.Press("Start");
        Assert.Equal(["Select your role"], visitor.Page.ErrorSummary);
        visitor.Choose("Your role", "Person (without current or previous social care involvement as a service user)");
        await visitor.Press("Start");

        for (var step = 0; step < 7; step++) await visitor.Press("Save and continue");
        Assert.Equal("Check your answers", visitor.Page.Heading);
        await visitor.Press("Send your feedback");

        var row = await Row(visitor.Page);
        Assert.Equal("Thanks — feedback received", visitor.Page.Heading);
        Assert.Equal((ProfessionalRole.PersonWithoutInvolvement, "/themes", 0), (row.Role, row.Page, row.Answers.Scores.Count));
        Assert.NotNull(row.SentAt);
        Assert.Contains(Reference.Of(row.Id), visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_saved_step_by_step_and_goes_on_in_another_browser_from_its_link()
    {
        using var laptop = site.Visitor();
        await laptop.GoTo("/feedback");
        laptop.Choose("Your role", "Local authority data professional");
        laptop.Fill("Your organisation (optional)", "Kent");
        await laptop.Press("Start");
        while (laptop.Page.Heading != "Data as a resource") await laptop.Press("Save and continue");
        laptop.Choose($"How useful would “{Idea}” be to the sector?", "5");
        laptop.Choose($"How likely is your organisation to use “{Idea}”?", "2");
        laptop.Tick($"Which of these is worth exploring for “{Idea}”?", "Providing tools and methods that raise data quality");
        await laptop.Press("Save and continue");
        var link = laptop.Page.Document.QuerySelector(".come-back a")!.GetAttribute("href")!;

        using var phone = site.Visitor();
        await phone.GoTo(link);
        Assert.Equal("Policy enablers", phone.Page.Heading);
        await phone.Press("Save and continue");
        phone.Fill("Is there anything else?", "Start with <b>standards</b>.");
        await phone.Press("Save and continue");
        await phone.Click("Change Improving data quality");
        Assert.True(phone.Page.Form.Option($"How useful would “{Idea}” be to the sector?", "5").IsChecked);
        await phone.Press("Save and continue");
        await phone.GoTo(link + "/check");
        await phone.Press("Send your feedback");

        var row = await Row(phone.Page);
        Assert.Equal([new IdeaScore("improving-data-quality", 5, 2)], row.Answers.Scores);
        Assert.Equal(["improving-data-quality:providing"], row.Answers.Activities);
        Assert.Equal(("Kent", "Start with <b>standards</b>."), (row.Organisation, row.Comments));
        Assert.Equal("Thanks — feedback received", (await laptop.GoTo(link)).Heading);
    }

    [Fact]
    public async Task asks_for_each_of_the_thirteen_ideas_and_thirty_nine_activities()
    {
        await using var db = site.Db();
        var key = await A.MainFeedback().Unsent().SavedIn(db);
        using var visitor = site.Visitor();
        var (scores, boxes) = (0, 0);

        foreach (var theme in await db.Themes.Select(t => t.Slug).ToListAsync())
        {
            var page = await visitor.GoTo($"/feedback/{key}/ideas/{theme}");
            scores += page.Document.QuerySelectorAll("input[type=radio][value='5']").Length;
            boxes += page.Document.QuerySelectorAll("main input[type=checkbox]").Length;
        }

        Assert.Equal((26, 39), (scores, boxes));
    }

    private async Task<MainFeedback> Row(SeenPage page)
    {
        var hash = LinkKey.HashOf(page.Url.Segments[2].TrimEnd('/'));
        await using var db = site.Db();
        return await db.MainFeedback.AsNoTracking().SingleAsync(f => f.KeyHash == hash);
    }
}
