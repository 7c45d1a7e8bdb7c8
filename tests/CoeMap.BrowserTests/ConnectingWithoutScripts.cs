using System.Text.RegularExpressions;
using CoeMap.Adoption;
using CoeMap.Connections;
using CoeMap.Database;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>From a claim of use to an introduction and what came of it, in a browser that runs no scripts.</summary>
public sealed class ConnectingWithoutScripts(Site site, Chromium chromium) : IClassFixture<Site>
{
    [Fact]
    public async Task a_use_is_confirmed_and_stopped_and_what_is_missing_is_asked_for_offered_and_agreed()
    {
        await using var db = site.Db();
        var (word, essex, kent, listing) = (A.UniqueWord(), await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Listing().SavedIn(db));
        var (member, steward) = ((await A.Person().At(essex).Confirmed().SavedIn(db)).Email!, (await A.Person().At(kent).Steward().SavedIn(db)).Email!);
        await using var mail = await chromium.Open(site.Address, scripts: false); // whoever opens a mail, signed in nowhere

        await using (var window = await SignedIn(member))
        {
            await window.Page.GotoAsync($"/listings/{listing.Slug}");
            await Click(window.Page, "We use this");
            await window.Page.GetByLabel("Organisation", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = kent.Name });
            await window.Page.GetByLabel("We use this", new() { Exact = true }).CheckAsync();
            await Press(window.Page, "Send");
            await Reads(window.Page, "has been asked to confirm it");
        }

        await mail.Page.GotoAsync(await site.LinkMailedTo(steward, "/connect/answer/"));
        await Press(mail.Page, "Right, and name us");
        await Reads(mail.Page, "Confirmed. It counts from now on");

        site.Clock.Advance(TimeSpan.FromDays(366));
        await site.Services.GetRequiredService<AskUsersAgain>().RunAsync(TestContext.Current.CancellationToken);
        await mail.Page.GotoAsync(await site.LinkMailedTo(steward, "/connect/answer/"));
        await Click(mail.Page, "We stopped");
        await mail.Page.GetByLabel("What happened").FillAsync("Stopped, because the new case system does this itself.");
        await Press(mail.Page, "Record it");
        await Reads(mail.Page, "keeps what was so before");

        await using (var window = await SignedIn(member))
        {
            await window.Page.GotoAsync($"/search?q={word}");
            await Click(window.Page, "Post it as a need");
            await window.Page.GetByLabel("The problem, in plain words").FillAsync($"We looked for {word} and found nothing that our analysts could run.");
            await window.Page.GetByLabel("Policy enablers").CheckAsync();
            await window.Page.GetByLabel("Nobody: people reach me through CoE Map").CheckAsync();
            await Press(window.Page, "Continue");
            await Press(window.Page, "Post this need");
            await Reads(window.Page, "Your need is on the board");
        }

        var need = await NeedOf(db, member);
        await using (var window = await SignedIn(steward))
        {
            await window.Page.GotoAsync(need);
            await Press(window.Page, "Answer this need");
            await window.Page.GetByLabel("How can you help?").FillAsync("We wrote our own queries for it last year.");
            await Press(window.Page, "Send your answer");
            await Reads(window.Page, "Your answer is with whoever needs it");
        }

        await using (var window = await SignedIn(member))
        {
            await window.Page.GotoAsync(need);
            await Click(window.Page, "Write to them");
            await window.Page.GetByLabel("Your message").FillAsync("May we run your queries on our own return?");
            await Press(window.Page, "Send");
            await Reads(window.Page, "Your message is on its way");
        }

        await mail.Page.GotoAsync(await site.LinkMailedTo(steward, "/connect/reply/"));
        await mail.Page.GetByLabel("Accept, and share my email address").CheckAsync();
        await Press(mail.Page, "Send");
        await Reads(mail.Page, "They have your address now");
        site.Clock.Advance(TimeSpan.FromDays(28));
        await site.Services.GetRequiredService<AskWhatCameOfIt>().RunAsync(TestContext.Current.CancellationToken);
        await mail.Page.GotoAsync(await site.LinkMailedTo(member, "/connect/outcome/"));
        await Press(mail.Page, "We started working together");
        await Reads(mail.Page, "Thanks — recorded");
    }

    private async Task<BrowserWindow> SignedIn(string address)
    {
        using var visitor = await site.SignedInAs(address);
        var window = await chromium.Open(site.Address, scripts: false);
        await window.Take(visitor.Cookies);
        return window;
    }

    private static async Task<string> NeedOf(CoeMapDb db, string address) =>
        $"/needs/{await db.Needs.Where(n => db.People.Any(p => p.Id == n.OwnerId && p.Email == address)).Select(n => n.Slug).SingleAsync()}";

    private static Task Reads(IPage page, string words) =>
        Assertions.Expect(page.GetByRole(AriaRole.Main).Or(page.Locator(".govuk-notification-banner")).First).ToContainTextAsync(new Regex(Regex.Escape(words), RegexOptions.None, TimeSpan.FromSeconds(1)));

    private static Task Click(IPage page, string link) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();
}
