using System.Globalization;
using System.Text.RegularExpressions;
using CoeMap.Adoption;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Adopting;

/// <summary>Essex claims for Kent, Kent's steward confirms from the mail, a year passes, the nudge, and “stopped, because …”.</summary>
public sealed class AYearOfUse(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task begins_with_a_colleagues_claim_and_ends_with_why_it_was_stopped()
    {
        await using var db = site.Db();
        var (essex, kent) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var steward = (await A.Person().At(kent).Steward().SavedIn(db)).Email!;
        var listing = await A.Listing().SavedIn(db);
        using var member = await site.SignedInAs((await A.Person().At(essex).Confirmed().SavedIn(db)).Email!);
        await member.GoTo($"/connect/use/{listing.Slug}");
        member.Select("Organisation", kent.Name);
        member.Choose("What is true?", "We use this");
        await member.Press("Send");
        using var mailbox = site.Visitor();
        await mailbox.GoTo(await LinkMailedTo(steward));
        await mailbox.Press("Right, and name us");
        var confirmed = Month();
        Assert.Equal(1, await UsersOf(listing.Id));
        Assert.Equal(0, await Asked(steward));

        site.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(1, await Asked(steward));
        Assert.Equal(1, await Asked(steward)); // once a year, however often the job runs
        var mail = (await site.MailTo(steward))[0];
        Assert.Equal($"Still right? {kent.Name} and {listing.Name}", mail.Subject);

        // A month without an answer: the map says so, and counts it no more; the link of the mail is over as well, and offers a fresh one.
        site.Clock.Advance(TimeSpan.FromDays(31));
        await Lapse();
        Assert.Contains($"not confirmed since {confirmed}", (await mailbox.GoTo($"/listings/{listing.Slug}")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await UsersOf(listing.Id));
        await mailbox.GoTo(LinkIn(mail.Body));
        Assert.Equal("This link has expired", mailbox.Page.Heading);
        await mailbox.Click("Get a fresh link");
        await mailbox.Press("Send a fresh link to the same address");

        var link = await LinkMailedTo(steward);
        Assert.NotEqual(LinkIn(mail.Body), link);
        await mailbox.GoTo(link);
        await mailbox.Click("We stopped");
        await mailbox.Press("Record it");
        Assert.Contains("Say in a sentence what happened, so that others learn from it", mailbox.Page.ErrorSummary);
        mailbox.Fill("What happened", "The new case system does this itself.");
        await mailbox.Press("Record it");

        Assert.Contains("keeps what was so before", mailbox.Page.Banner, StringComparison.Ordinal);
        Assert.Contains("The new case system does this itself.", mailbox.Page.Text, StringComparison.Ordinal);
        await mailbox.GoTo($"/organisations/{kent.Slug}");
        Assert.Contains($"Before: in use from {confirmed} until {Month()}", mailbox.Page.Text, StringComparison.Ordinal);
        Assert.Equal("This link was used already", (await mailbox.GoTo(link)).Heading);
        Assert.Equal([AdoptionState.Replaced, AdoptionState.Confirmed], (await db.AdoptionEntries.AsNoTracking().Where(e => e.ListingId == listing.Id).OrderBy(e => e.ClaimedAt).ToListAsync()).Select(e => e.State));
    }

    [Fact]
    public async Task is_kept_right_by_one_press_and_by_the_work_list()
    {
        await using var db = site.Db();
        var kent = await A.Organisation().SavedIn(db);
        var steward = (await A.Person().At(kent).Steward().SavedIn(db)).Email!;
        var (one, two) = (await A.Listing().SavedIn(db), await A.Listing().SavedIn(db));
        foreach (var listing in new[] { one, two }) await A.Use().Of(listing).By(kent).Confirmed(at: site.Clock.GetUtcNow()).SavedIn(db);
        site.Clock.Advance(TimeSpan.FromDays(370));
        await Ask();
        using var mailbox = site.Visitor();
        var links = (await site.MailTo(steward)).Select(m => LinkIn(m.Body)).ToList();
        Assert.Equal(2, links.Count);
        await mailbox.GoTo(links[0]);

        await mailbox.Press("Still right");
        Assert.Contains("We will ask again in a year", mailbox.Page.Banner, StringComparison.Ordinal);
        using var desk = await site.SignedInAs(steward);
        await desk.GoTo("/contribute/organisation");
        var open = (await db.AdoptionEntries.AsNoTracking().SingleAsync(e => e.OrganisationId == kent.Id && e.AskedAgainAt != null)).ListingId;
        await desk.Press($"Still right: {(open == one.Id ? one : two).Name}");
        await mailbox.GoTo(links[1]);

        Assert.Equal("This is answered already", mailbox.Page.Heading);
        site.Clock.Advance(TimeSpan.FromDays(31));
        await Lapse();
        Assert.All(await db.AdoptionEntries.AsNoTracking().Where(e => e.OrganisationId == kent.Id).ToListAsync(), e => Assert.Equal(AdoptionState.Confirmed, e.State));
    }

    private Task<int> Ask() => site.Services.GetRequiredService<AskUsersAgain>().RunAsync();

    private string Month() => site.Clock.GetUtcNow().ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <returns>How often the steward has been asked after the job ran once more.</returns>
    private async Task<int> Asked(string steward)
    {
        await Ask();
        return (await site.MailTo(steward)).Count(m => m.Subject.StartsWith("Still right?", StringComparison.Ordinal));
    }

    private Task<int> Lapse() => site.Services.GetRequiredService<LapseUnanswered>().RunAsync();

    private async Task<int> UsersOf(Guid listing)
    {
        await using var db = site.Db();
        return await db.Listings.Where(l => l.Id == listing).Select(l => l.Users).SingleAsync();
    }

    private async Task<string> LinkMailedTo(string address) => LinkIn((await site.MailTo(address))[0].Body);

    private static string LinkIn(string mail) => Regex.Match(mail, "/connect/answer/[0-9a-f]{32}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
}
