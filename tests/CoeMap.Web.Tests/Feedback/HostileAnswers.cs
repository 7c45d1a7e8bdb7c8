using CoeMap.Testing;
using CoeMap.Testing.Hostile;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

/// <summary>Whatever is written in an answer or a report is shown as words: to readers, to staff, to a listing's people and in their mail.</summary>
public sealed class HostileAnswers(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task of_a_listings_people_stay_words()
    {
        await using var db = site.Db();
        var author = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(author).SavedIn(db);
        using var editor = await site.SignedInAs(author.Email!);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        using var visitor = site.Visitor();
        foreach (var (hostile, n) in HostileInputs.Numbered)
        {
            var feedback = await A.PageFeedback().About($"/listings/{listing.Slug}").Saying($"said{n}x {hostile}", $"In detail {hostile}").LeavingAddress($"reader{n}@people.example.org").PassedOnTo(listing).SavedIn(db);
            HarmlessPage.Check(await editor.GoTo($"/contribute/feedback/{feedback.Id}"), hostile);
            Assert.Equal(Words(feedback.Summary), editor.Page.Heading);
            editor.Fill("What the reader said, in a sentence", $"Asked {n} {hostile}");
            editor.Fill("Your answer", $"Answered {n} {hostile}");

            HarmlessPage.Check(await editor.Press("Publish answer"), hostile);

            var reply = await db.ListingReplies.AsNoTracking().SingleAsync(r => r.FeedbackId == feedback.Id, TestContext.Current.CancellationToken);
            Assert.True((await visitor.GoTo($"/listings/{listing.Slug}")).Has(Words(reply.Answer)));
            HarmlessPage.Check(visitor.Page, hostile);
            HarmlessPage.Check(await moderator.GoTo($"/moderate/feedback/{feedback.Id}"), hostile);
            HarmlessMail.Check(Assert.Single(await site.MailTo($"reader{n}@people.example.org")), reply.Answer);
        }

        HarmlessPage.Check(await editor.GoTo("/contribute"), "what they heard");
    }

    [Fact]
    public async Task of_staff_stay_words_in_the_mail_and_for_everybody()
    {
        await using var db = site.Db();
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        using var visitor = site.Visitor();
        foreach (var (hostile, n) in HostileInputs.Numbered)
        {
            var feedback = await A.PageFeedback().Saying($"said{n}x {hostile}", $"In detail {hostile}").LeavingAddress($"asker{n}@people.example.org").Read().SavedIn(db);
            await moderator.GoTo($"/moderate/feedback/{feedback.Id}");
            moderator.Fill("Your answer", $"Our answer {hostile}");
            HarmlessPage.Check(await moderator.Press("Send answer"), hostile);
            moderator.Fill("You said", $"Said {n} {hostile}");
            moderator.Fill("We did", $"Did {n} {hostile}");
            moderator.Tick("The wording names nobody and I approve it");
            HarmlessPage.Check(await moderator.Press("Publish"), hostile);

            var letter = Assert.Single(await site.MailTo($"asker{n}@people.example.org"));
            HarmlessMail.Check(letter, feedback.Summary);
            var answer = (await db.PageFeedback.AsNoTracking().SingleAsync(f => f.Id == feedback.Id, TestContext.Current.CancellationToken)).Answer!;
            Assert.Contains(Words(answer), Words(letter.Body), StringComparison.Ordinal);
            Assert.Equal(1, await db.PublicAnswers.CountAsync(a => a.FeedbackId == feedback.Id, TestContext.Current.CancellationToken));
            if (n % 25 != 24) continue;
            HarmlessPage.Check(await visitor.GoTo("/pages/what-you-told-us"), "what everybody reads"); // shows the last fifty
        }
    }

    [Fact]
    public async Task to_a_report_stay_words_as_the_report_does()
    {
        await using var db = site.Db();
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        var author = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(author).SavedIn(db);
        foreach (var (hostile, n) in HostileInputs.Numbered)
        {
            using var visitor = site.Visitor();
            await visitor.GoTo($"/listings/{listing.Slug}/report");
            visitor.Choose("What is the problem?", "Something in it is wrong");
            visitor.Fill("Tell us more", $"What is wrong: {hostile}");
            visitor.Fill("Your email (optional, to hear what came of it)", $"reports{n}@people.example.org");
            HarmlessPage.Check(await visitor.Press("Send report"), hostile);
            var report = await db.ListingReports.AsNoTracking().SingleAsync(r => r.Email == $"reports{n}@people.example.org", TestContext.Current.CancellationToken);

            HarmlessPage.Check(await moderator.GoTo($"/moderate/reports/{report.Id}"), hostile);
            Assert.True(moderator.Page.Has(Words(report.Words)));
            moderator.Choose("How it ends", "Something was done");
            moderator.Fill("Why", $"Because {hostile}");
            HarmlessPage.Check(await moderator.Press("Settle the report"), hostile);

            var settled = await db.ListingReports.AsNoTracking().SingleAsync(r => r.Id == report.Id, TestContext.Current.CancellationToken);
            HarmlessMail.Check(Assert.Single(await site.MailTo($"reports{n}@people.example.org")), settled.Reason!);
        }

        Assert.All(await site.MailTo(author.Email!), mail => HarmlessMail.Check(mail, "Because"));
        HarmlessPage.Check(await moderator.GoTo("/moderate/reports?state=upheld"), "the list");
        HarmlessPage.Check(await moderator.GoTo("/moderate/audit"), "the trail");
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
