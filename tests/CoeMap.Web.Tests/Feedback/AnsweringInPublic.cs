using System.Net;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

public sealed class AnsweringInPublic(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task follows_what_a_moderator_passed_on_and_stands_on_the_listing_until_it_is_taken_down()
    {
        await using var db = site.Db();
        var (author, reader) = (await A.Person().SavedIn(db), $"{A.UniqueWord().ToLowerInvariant()}@people.example.org");
        var listing = await A.Listing().By(author).SavedIn(db);
        var feedback = await A.PageFeedback().About($"/listings/{listing.Slug}").Saying("Does it run on a Mac?", "We have nothing else.").LeavingAddress(reader).SavedIn(db);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await moderator.GoTo($"/moderate/feedback/{feedback.Id}");
        moderator.Choose("State", "Read");
        await moderator.Press("Save");
        await moderator.Press("Pass it on");

        var letter = Assert.Single(await site.MailTo(author.Email!));
        Assert.Contains("> Does it run on a Mac?", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(reader, letter.Body, StringComparison.Ordinal);
        using var editor = await site.SignedInAs(author.Email!);
        await editor.GoTo("/contribute");
        await editor.Click("Does it run on a Mac?");
        Assert.DoesNotContain(reader, editor.Page.Html, StringComparison.Ordinal);
        editor.Fill("What the reader said, in a sentence", "Whether it runs on a Mac.");
        editor.Fill("Your answer", "It does since March. <b>Really</b>");
        await editor.Press("Publish answer");

        using var visitor = site.Visitor();
        await visitor.GoTo($"/listings/{listing.Slug}");
        Assert.True(visitor.Page.Has("A reader said: Whether it runs on a Mac."));
        Assert.True(visitor.Page.Has("It does since March. <b>Really</b>"));
        Assert.Contains("> It does since March.", (await site.MailTo(reader))[0].Body, StringComparison.Ordinal);

        await moderator.GoTo($"/listings/{listing.Slug}");
        await moderator.Click("Moderate this answer");
        moderator.Fill("Reason for taking it down", "It names a product that we do not advertise.");
        await moderator.Press("Take the answer down");

        Assert.False((await visitor.GoTo($"/listings/{listing.Slug}")).Has("It does since March."));
        Assert.Contains("> It names a product that we do not advertise.", (await site.MailTo(author.Email!))[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_for_the_people_behind_the_listing_only_and_happens_once()
    {
        await using var db = site.Db();
        var author = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(author).SavedIn(db);
        var colleague = await A.Person().SavedIn(db);
        await A.Contact().For(listing).Being(colleague).SavedIn(db);
        var feedback = await A.PageFeedback().About($"/listings/{listing.Slug}").PassedOnTo(listing).SavedIn(db);
        using var stranger = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GoTo($"/contribute/feedback/{feedback.Id}")).Status);
        using var first = await site.SignedInAs(author.Email!);
        using var second = await site.SignedInAs(colleague.Email!);
        foreach (var visitor in (Visitor[])[first, second])
        {
            await visitor.GoTo($"/contribute/feedback/{feedback.Id}");
            visitor.Fill("What the reader said, in a sentence", "Something.");
            visitor.Fill("Your answer", "An answer.");
        }

        await first.Press("Publish answer");
        await second.Press("Publish answer");

        Assert.Equal(1, await db.ListingReplies.CountAsync(r => r.FeedbackId == feedback.Id, TestContext.Current.CancellationToken));
    }
}
