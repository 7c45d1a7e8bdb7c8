using CoeMap.Adoption;
using CoeMap.Connections;
using CoeMap.Following;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Walk;

/// <summary>What keeps the map alive, as one story: somebody says that Kent uses something, a year passes, Kent stops, and what Essex now misses is asked for, offered, agreed and told on.</summary>
public sealed class TheStoryOfConnecting(Site site) : IClassFixture<Site>
{
    private readonly string word = A.UniqueWord();

    [Fact]
    public async Task goes_from_a_claim_for_another_authority_to_the_weekly_mail_that_tells_a_follower()
    {
        await using var db = site.Db();
        var (essex, kent) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var (member, steward) = (await A.Person().At(essex).Confirmed().SavedIn(db), await A.Person().At(kent).Steward().SavedIn(db));
        var follower = await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db);
        var listing = await A.Listing().SavedIn(db);
        using var mailbox = site.Visitor(); // whoever opens a mail, on a telephone without an account

        // Essex says that Kent uses it; Kent's steward confirms from the mail.
        using (var browser = await site.SignedInAs(member.Email!))
        {
            await browser.GoTo($"/connect/use/{listing.Slug}");
            browser.Select("Organisation", kent.Name);
            browser.Choose("What is true?", "We use this");
            await browser.Press("Send");
            Assert.Contains("has been asked to confirm it", browser.Page.Banner, StringComparison.Ordinal);
        }

        Assert.False((await mailbox.GoTo($"/listings/{listing.Slug}")).Has(kent.Name));
        await mailbox.GoTo(await site.LinkMailedTo(steward.Email!, "/connect/answer/"));
        await mailbox.Press("Right, and name us");
        Assert.True((await mailbox.GoTo($"/listings/{listing.Slug}")).Has(kent.Name));
        using (var browser = await site.SignedInAs(follower.Email!))
        {
            await browser.GoTo($"/organisations/{kent.Slug}");
            await browser.Click("Follow this organisation");
            await browser.Press("Follow");
            await browser.GoTo("/themes/policy-enablers");
            await browser.Click("Follow this theme");
            await browser.Press("Follow");
        }

        // A year passes, the steward is asked again, and Kent has stopped.
        site.Clock.Advance(TimeSpan.FromDays(366));
        await Run<AskUsersAgain>(job => job.RunAsync());
        await mailbox.GoTo((await site.LinkMailedTo(steward.Email!, "/connect/answer/")).Split('\n')[0]);
        Assert.Equal($"Is this still right of {kent.Name}?", mailbox.Page.Heading);
        await mailbox.Click("We stopped");
        mailbox.Fill("What happened", "Stopped, because the new case system does this itself.");
        await mailbox.Press("Record it");
        Assert.True((await mailbox.GoTo($"/listings/{listing.Slug}")).Has("Stopped, because the new case system does this itself."));
        Assert.Equal(0, await db.Listings.Where(l => l.Id == listing.Id).Select(l => l.Users).SingleAsync());

        // Essex finds nothing and asks for it; Kent offers help.
        using (var browser = await site.SignedInAs(member.Email!))
        {
            await browser.GoTo($"/search?q={word}");
            await browser.Click("Post it as a need");
            browser.Fill("The problem, in plain words", $"We looked for {word} and found nothing that our analysts could run.");
            browser.Tick("Policy enablers");
            browser.Choose("Who may see your name and role?", "Nobody: people reach me through CoE Map");
            await browser.Press("Continue");
            await browser.Press("Post this need");
            Assert.StartsWith("Your need is on the board", browser.Page.Banner, StringComparison.Ordinal);
        }

        var need = await db.Needs.AsNoTracking().SingleAsync(n => n.OwnerId == member.Id);
        using (var browser = await site.SignedInAs(steward.Email!))
        {
            await browser.GoTo($"/search?q={word}");
            await browser.Click(need.Title);
            await browser.Click("Answer this need");
            browser.Fill("How can you help?", "We wrote our own queries for it last year.");
            await browser.Press("Send your answer");
        }

        var first = await DigestOf(follower.Email!);
        Assert.Contains($"{kent.Name} has stopped using “{listing.Name}”.\n  Because you follow {kent.Name}.", first, StringComparison.Ordinal);
        Assert.Contains($"Somebody needs: “{need.Title}”.\n  Because you follow Policy enablers.", first, StringComparison.Ordinal);

        // An introduction, accepted without an account, and what came of it.
        using (var browser = await site.SignedInAs(member.Email!))
        {
            await browser.GoTo($"/needs/{need.Slug}");
            await browser.Click("Write to them");
            browser.Fill("Your message", "May we run your queries on our own return?");
            await browser.Press("Send");
        }

        await mailbox.GoTo(await site.LinkMailedTo(steward.Email!, "/connect/reply/"));
        mailbox.Choose("What do you want to do?", "Accept, and share my email address");
        await mailbox.Press("Send");
        Assert.Contains(steward.Email!, (await site.MailTo(member.Email!))[0].Body, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromDays(28));
        await Run<AskWhatCameOfIt>(job => job.RunAsync(TestContext.Current.CancellationToken));
        foreach (var address in new[] { member.Email!, steward.Email! })
        {
            await mailbox.GoTo(await site.LinkMailedTo(address, "/connect/outcome/"));
            await mailbox.Press("We started working together");
            Assert.Equal("Thanks — recorded", mailbox.Page.Banner);
        }

        // The need is met; who follows its theme reads so, with the reason.
        using (var browser = await site.SignedInAs(member.Email!))
        {
            await browser.GoTo($"/needs/{need.Slug}");
            await browser.Click("Say where it stands");
            browser.Choose($"“{need.Title}” is", "Met: we have what we needed");
            browser.Fill("What happened", "We run the queries of another authority.");
            await browser.Press("Save");
        }

        var second = await DigestOf(follower.Email!);
        Assert.Contains($"The need “{need.Title}” is met.\n  Because you follow Policy enablers.", second, StringComparison.Ordinal);
        Assert.DoesNotContain("has stopped using", second, StringComparison.Ordinal); // told once
        foreach (var address in new[] { member.Email!, steward.Email!, member.Name!, steward.Name! }) Assert.DoesNotContain(address, first + second, StringComparison.Ordinal);
        using var staff = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await staff.GoTo("/moderate/connections");
        Assert.True(staff.Page.Has("We started working together2"), staff.Page.Text);
    }

    // The usual day of the weekly mail is Tuesday.
    private async Task<string> DigestOf(string address)
    {
        var before = (await site.MailTo(address)).Count;
        site.Clock.Advance(TimeSpan.FromDays(1)); // what happened this morning is told next week
        do site.Clock.Advance(TimeSpan.FromHours(12)); while (site.Clock.GetUtcNow() is not { DayOfWeek: DayOfWeek.Tuesday, Hour: > 8 });
        await Run<WriteDigests>(job => job.RunAsync(TestContext.Current.CancellationToken));
        var mails = await site.MailTo(address);
        Assert.Equal(before + 1, mails.Count);
        return mails[0].Body;
    }

    private Task<int> Run<TJob>(Func<TJob, Task<int>> run) where TJob : notnull => run(site.Services.GetRequiredService<TJob>());
}
