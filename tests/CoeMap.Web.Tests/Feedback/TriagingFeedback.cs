using System.Net;
using CoeMap.Feedback;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

public sealed class TriagingFeedback(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task finds_feedback_by_its_words_and_shows_what_is_new_on_the_desk()
    {
        await using var db = site.Db();
        var word = A.UniqueWord();
        await A.PageFeedback().Saying($"{word} 100%_ is wrong").SavedIn(db);
        await A.PageFeedback().Saying($"{word} is right").Which(ReflectionNature.Disagree).SavedIn(db);
        await A.PageFeedback().Saying($"{word} cheap pills").Spam().SavedIn(db);
        using var moderator = await Moderator();

        var all = await moderator.GoTo($"/moderate/feedback?words={word}");
        var exact = await moderator.GoTo($"/moderate/feedback?words={word}+100%25_");
        var disagreeing = await moderator.GoTo($"/moderate/feedback?words={word}&nature=disagree&state=new&role=local-authority-leadership&about=/themes&from=2001-01-01&until=2199-01-01");
        var spam = await moderator.GoTo($"/moderate/feedback?words={word}&spam=yes");

        Assert.Equal(2, Titles(all).Count);
        Assert.Equal([$"{word} 100%_ is wrong"], Titles(exact));
        Assert.Equal([$"{word} is right"], Titles(disagreeing));
        Assert.Equal([$"{word} cheap pills"], Titles(spam));
        Assert.Contains("New feedback", (await moderator.GoTo("/moderate")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task answers_by_mail_and_says_in_public_what_came_of_it()
    {
        await using var db = site.Db();
        var (email, word) = ($"{A.UniqueWord()}@people.example.org", A.UniqueWord());
        var feedback = await A.PageFeedback().Saying($"{word} is missing").LeavingAddress(email).SavedIn(db);
        using var moderator = await Moderator();
        await moderator.GoTo($"/moderate/feedback/{feedback.Id}");
        moderator.Choose("State", "Read");
        moderator.Fill("Internal note", "Ask the data team.");
        await moderator.Press("Save");

        moderator.Fill("Your answer", "We have added it.\nThank you.");
        await moderator.Press("Send answer");
        moderator.Fill("You said", $"{word} was missing");
        await moderator.Press("Publish");
        Assert.Equal(["Enter what we did", "Confirm that the wording names nobody"], moderator.Page.ErrorSummary);
        moderator.Fill("We did", "We added it to the theme.");
        moderator.Tick("The wording names nobody and I approve it");
        await moderator.Press("Publish");

        var (subject, body) = Assert.Single(await site.MailTo(email));
        Assert.Contains(Reference.Of(feedback.Id), subject, StringComparison.Ordinal);
        Assert.Contains($"> {word} is missing", body, StringComparison.Ordinal);
        Assert.Contains("We have added it.", body, StringComparison.Ordinal);
        var after = await db.PageFeedback.AsNoTracking().SingleAsync(f => f.Id == feedback.Id);
        Assert.Equal((FeedbackState.ActedOn, "Ask the data team."), (after.State, after.Note));
        Assert.Equal($"{word} was missing", (await db.PublicAnswers.AsNoTracking().SingleAsync(a => a.FeedbackId == feedback.Id)).Said);
    }

    [Fact]
    public async Task lets_the_people_behind_a_listing_hear_the_words_and_nobodys_name()
    {
        await using var db = site.Db();
        var author = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(author).SavedIn(db);
        var feedback = await A.PageFeedback().About($"/listings/{listing.Slug}").Saying("The link is broken", "It leads nowhere.").LeavingAddress("who@people.example.org").SavedIn(db);
        using var moderator = await Moderator();
        await moderator.GoTo($"/moderate/feedback/{feedback.Id}");
        moderator.Choose("State", "Read");
        await moderator.Press("Save");

        await moderator.Press("Pass it on");

        var (_, body) = Assert.Single(await site.MailTo(author.Email!));
        Assert.Contains("> The link is broken", body, StringComparison.Ordinal);
        Assert.Contains("> It leads nowhere.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("who@people.example.org", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task restores_what_a_person_wrote_after_all()
    {
        await using var db = site.Db();
        var feedback = await A.PageFeedback().Spam().SavedIn(db);
        using var moderator = await Moderator();

        await moderator.GoTo($"/moderate/feedback/{feedback.Id}");
        await moderator.Press("Restore");

        Assert.Null((await db.PageFeedback.AsNoTracking().SingleAsync(f => f.Id == feedback.Id)).Spam);
    }

    [Fact]
    public async Task never_overwrites_a_colleagues_note()
    {
        await using var db = site.Db();
        var feedback = await A.PageFeedback().SavedIn(db);
        using var one = await Moderator();
        using var two = await Moderator();
        await one.GoTo($"/moderate/feedback/{feedback.Id}");
        await two.GoTo($"/moderate/feedback/{feedback.Id}");
        one.Fill("Internal note", "First");
        await one.Press("Save");

        two.Fill("Internal note", "Second");
        await two.Press("Save");

        Assert.Contains("Somebody changed this since you opened it", two.Page.Html, StringComparison.Ordinal);
        Assert.Equal("First", (await db.PageFeedback.AsNoTracking().SingleAsync(f => f.Id == feedback.Id)).Note);
    }

    [Fact]
    public async Task is_nobody_elses_business()
    {
        await using var db = site.Db();
        var feedback = await A.PageFeedback().SavedIn(db);
        using var member = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);

        Assert.Equal(HttpStatusCode.NotFound, (await member.GoTo($"/moderate/feedback/{feedback.Id}")).Status);
    }

    private async Task<Visitor> Moderator()
    {
        await using var db = site.Db();
        return await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
    }

    private static List<string> Titles(SeenPage page) => [.. page.Document.QuerySelectorAll(".result__title").Select(t => t.TextContent.Trim())];
}
