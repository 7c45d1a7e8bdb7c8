using System.Text.RegularExpressions;
using CoeMap.Needs;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Needs;

public sealed partial class LookingAfterANeed(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task is_asked_for_after_14_and_45_days_once_each_and_answered_without_an_account()
    {
        await using var db = site.Db();
        var owner = await A.Person().SavedIn(db);
        var need = await A.Need().By(owner).PostedAt(site.Clock.GetUtcNow()).SavedIn(db);
        var nudge = site.Services.GetRequiredService<NudgeNeedOwners>();
        async Task<int> MailsAfter(int days)
        {
            site.Clock.Advance(TimeSpan.FromDays(days));
            await nudge.RunAsync(TestContext.Current.CancellationToken);
            await nudge.RunAsync(TestContext.Current.CancellationToken);
            return (await site.MailTo(owner.Email!)).Count;
        }

        var mails = new List<int> { await MailsAfter(13), await MailsAfter(1), await MailsAfter(30), await MailsAfter(1), await MailsAfter(100) };

        Assert.Equal([0, 1, 1, 2, 2], mails);
        using var anybody = site.Visitor();
        await anybody.GoTo(await LinkTo(owner.Email!));
        Assert.Equal("This link has expired", anybody.Page.Heading);
        await anybody.Press("Mail a fresh link");
        await anybody.GoTo(await LinkTo(owner.Email!));
        anybody.Choose("Why not?", "Met: we have what we needed");
        anybody.Fill("What happened", "A neighbour lent us theirs.");

        await anybody.Press("Save what happened");

        Assert.True(anybody.Page.Has("A neighbour lent us theirs."));
        Assert.Equal(NeedState.Met, (await db.Needs.AsNoTracking().SingleAsync(n => n.Id == need.Id)).State);
    }

    [Fact]
    public async Task still_needed_takes_one_press_and_a_used_link_of_an_ended_need_says_so()
    {
        await using var db = site.Db();
        var need = await A.Need().PostedAt(site.Clock.GetUtcNow()).SavedIn(db);
        var key = CoeMap.Email.LinkKey.New();
        need.GiveKey(CoeMap.Email.LinkKey.HashOf(key), site.Clock.GetUtcNow());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var anybody = site.Visitor();
        await anybody.GoTo($"/needs/answer/{key}");

        await anybody.Press("Yes, it is still needed");

        Assert.StartsWith("Thanks", anybody.Page.Banner, StringComparison.Ordinal);
        need.Close("Not needed.", site.Clock.GetUtcNow());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal("This link is over", (await anybody.GoTo($"/needs/answer/{key}")).Heading);
    }

    [Fact]
    public async Task the_centre_can_be_asked_without_a_profile_and_then_owns_it()
    {
        await using var db = site.Db();
        var (council, staff) = (await A.Organisation().SavedIn(db), await A.Moderator().SavedIn(db));
        var asker = await A.Person().WithoutProfile().SavedIn(db);
        using var visitor = await site.SignedInAs(asker.Email!);
        var word = A.UniqueWord();
        await visitor.GoTo($"/needs/ask-the-centre?authority={council.Slug}&theme=data-as-a-resource&problem={word}+predicts+how+many+placements+we+need");

        await visitor.PressTwice("Ask the Centre");

        var need = await db.Needs.SingleAsync(n => n.OwnerId == asker.Id, TestContext.Current.CancellationToken);
        Assert.Equal((council.Id, NeedState.Open), (need.OrganisationId, need.State));
        Assert.NotNull(need.CentreSinceAt);
        Assert.True(visitor.Page.Has(Reference.Of(need.Id)));
        Assert.Contains(Reference.Of(need.Id), (await site.MailTo(asker.Email!))[0].Body, StringComparison.Ordinal);
        Assert.StartsWith("For the Centre to find somebody", (await site.MailTo(staff.Email!))[0].Subject, StringComparison.Ordinal);
    }

    private async Task<string> LinkTo(string address) => Link().Match((await site.MailTo(address))[0].Body).Value;

    [GeneratedRegex("/needs/answer/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
