using System.Text.RegularExpressions;
using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.StillRight;

public sealed class AskingWhetherAListingIsRight(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task after_a_year_is_answered_in_one_click_without_an_account()
    {
        await using var db = site.Db();
        var (author, listing) = await Published(Stage.Live);
        Assert.Empty(await QuestionsTo(author.Email!));

        await Ask(TimeSpan.FromDays(370));
        await Ask(TimeSpan.FromDays(1));
        var key = KeyIn(Assert.Single(await QuestionsTo(author.Email!)));
        using var visitor = site.Visitor();
        Assert.Contains("Last confirmed", (await visitor.GoTo($"/listings/{listing.Slug}")).Text, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Contains("Not confirmed since", (await visitor.GoTo($"/listings/{listing.Slug}")).Text, StringComparison.Ordinal);

        await visitor.GoTo($"/connect/still-right/{key}");
        await visitor.Press("Still right");

        Assert.StartsWith("Thank you", visitor.Page.Banner, StringComparison.Ordinal);
        Assert.DoesNotContain("Not confirmed since", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Equal("This link was used already", (await visitor.GoTo($"/connect/still-right/{key}")).Heading);
        Assert.Equal(1, await db.AuditEntries.CountAsync(a => a.SubjectId == listing.Id && a.What == "listing.still-right"));
    }

    [Fact]
    public async Task that_has_ended_sends_what_became_of_it_to_the_moderators()
    {
        await using var db = site.Db();
        var (author, listing) = await Published(Stage.Live);
        await Ask(TimeSpan.FromDays(370));
        using var visitor = site.Visitor();
        await visitor.GoTo($"/connect/still-right/{KeyIn(Assert.Single(await QuestionsTo(author.Email!)))}");
        await visitor.Click("It has ended");
        await visitor.Press("Send");
        Assert.Contains("Say what became of it", visitor.Page.ErrorSummary);

        visitor.Fill("What became of it?", "The funding ended and the code was given to the region.");
        await visitor.Press("Send");

        Assert.Contains("A moderator looks at it", visitor.Page.Banner, StringComparison.Ordinal);
        var revision = await db.Revisions.AsNoTracking().SingleAsync(r => r.ListingId == listing.Id && r.State == RevisionState.Submitted);
        Assert.Equal((Stage.Ended, author.Id), (revision.Content.Stage, revision.AuthorId));
        Assert.Contains("given to the region", revision.Content.Description, StringComparison.Ordinal);
        Assert.Equal(Stage.Live, (await db.Listings.AsNoTracking().SingleAsync(l => l.Id == listing.Id)).Stage); // nothing is published without a moderator
    }

    [Fact]
    public async Task offers_a_fresh_link_for_an_expired_one_and_asks_nobody_about_ended_work()
    {
        var (author, _) = await Published(Stage.Live);
        var (other, _) = await Published(Stage.Ended);
        await Ask(TimeSpan.FromDays(370));
        Assert.Empty(await QuestionsTo(other.Email!));
        site.Clock.Advance(TimeSpan.FromDays(61));
        using var visitor = site.Visitor();
        await visitor.GoTo($"/connect/still-right/{KeyIn(Assert.Single(await QuestionsTo(author.Email!)))}");

        await visitor.Click("Get a fresh link");
        await visitor.Press("Send a fresh link to the same address");

        var mails = await QuestionsTo(author.Email!);
        Assert.Equal(2, mails.Count);
        Assert.Contains("still right?", (await visitor.GoTo($"/connect/still-right/{KeyIn(mails[0])}")).Heading, StringComparison.Ordinal);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(site.Db())).Email!);
        Assert.Equal("Freshness", (await moderator.GoTo("/moderate/freshness")).Heading);
    }

    private async Task<(People.Person Author, Listing Listing)> Published(Stage stage)
    {
        await using var db = site.Db();
        var author = await A.Person().SavedIn(db);
        return (author, await A.Listing().By(author).At(stage).Published(at: site.Clock.GetUtcNow()).SavedIn(db));
    }

    private async Task Ask(TimeSpan later)
    {
        site.Clock.Advance(later);
        await using var scope = site.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<AskWhetherStillRight>().RunAsync() > 0)
        {
            // a batch at a time, until nobody is left to ask
        }
    }

    private async Task<List<string>> QuestionsTo(string address) =>
        [.. (await site.MailTo(address)).Where(m => m.Subject.StartsWith("Still right?", StringComparison.Ordinal)).Select(m => m.Body)];

    private static string KeyIn(string mail) => Regex.Match(mail, "still-right/(?<key>[0-9a-f]{32})", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["key"].Value;
}
