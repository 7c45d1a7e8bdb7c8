using CoeMap.Adoption;
using CoeMap.Organisations;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Adopting;

public sealed class AnsweringALink(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task does_nothing_before_a_button_is_pressed_and_works_once()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        var key = await A.Use().Of(listing).AskedIn(db);
        using var one = site.Visitor();
        using var two = site.Visitor();
        await one.GoTo($"/connect/answer/{key}");
        await two.GoTo($"/connect/answer/{key}");
        Assert.Equal(AdoptionState.Waiting, await StateOf(listing.Id));

        await one.Press("Right, and name us");
        await two.Press("It is not right"); // somebody else with the same mail, a moment later

        Assert.Equal("This link was used already", two.Page.Heading);
        Assert.Equal(AdoptionState.Confirmed, await StateOf(listing.Id));
        var entry = await db.AdoptionEntries.AsNoTracking().SingleAsync(e => e.ListingId == listing.Id);
        Assert.Equal(1, await db.AuditEntries.CountAsync(a => a.SubjectId == entry.Id));
    }

    [Fact]
    public async Task that_says_it_is_not_right_shows_and_counts_nothing()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        using var mailbox = site.Visitor();
        await mailbox.GoTo($"/connect/answer/{await A.Use().Of(listing).AskedIn(db)}");

        await mailbox.Press("It is not right");

        Assert.Contains("It will not be shown or counted", mailbox.Page.Banner, StringComparison.Ordinal);
        Assert.Equal(AdoptionState.Refused, await StateOf(listing.Id));
        Assert.Contains("Nobody has confirmed yet that they use it.", mailbox.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_a_steward_who_is_none_any_more_answers_nothing()
    {
        await using var db = site.Db();
        var kent = await A.Organisation().SavedIn(db);
        var steward = await A.Person().At(kent).Steward().SavedIn(db);
        var listing = await A.Listing().SavedIn(db);
        using var member = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        await member.GoTo($"/connect/use/{listing.Slug}");
        member.Select("Organisation", kent.Name);
        member.Choose("What is true?", "We use this");
        await member.Press("Send");
        var link = System.Text.RegularExpressions.Regex.Match((await site.MailTo(steward.Email!))[0].Body, "/connect/answer/[0-9a-f]{32}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        await db.Memberships.Where(m => m.PersonId == steward.Id).ExecuteUpdateAsync(m => m.SetProperty(p => p.StewardSinceAt, (DateTimeOffset?)null));
        using var mailbox = site.Visitor();
        await mailbox.GoTo(link);

        await mailbox.Press("Right, and name us");

        Assert.Equal(AdoptionState.Waiting, await StateOf(listing.Id));
    }

    [Fact]
    public async Task a_claim_sent_twice_is_one_claim_and_one_mail()
    {
        await using var db = site.Db();
        var kent = await A.Organisation().TrustingMailAt($"{A.UniqueWord()}.example.org", $"{A.UniqueWord()}@people.example.org").SavedIn(db);
        var listing = await A.Listing().SavedIn(db);
        var member = await A.Person().SavedIn(db);
        var input = new ClaimInput { Organisation = kent.Id.ToString(), Stage = AdoptionStage.InUse, OnceKey = Guid.NewGuid() };
        var me = new CoeMap.Access.Me(member.Id, "Somebody", true, null, false, false, false, false, false, false);
        var claim = site.Services.GetRequiredService<ClaimUse>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => claim.RunAsync(me, listing.Slug, input)));

        Assert.Single(outcomes.Select(o => Assert.IsType<Outcome.Done>(o).Id).Distinct());
        Assert.Equal(1, await db.AdoptionEntries.CountAsync(e => e.ListingId == listing.Id));
        Assert.Single(await site.MailTo(kent.ConfirmationMailbox!));
    }

    [Fact]
    public async Task a_supplier_sends_no_mail_to_an_address_of_its_choice()
    {
        await using var db = site.Db();
        var domain = $"{A.UniqueWord().ToLowerInvariant()}.example.org";
        var kent = await A.Organisation().TrustingMailAt(domain).SavedIn(db);
        var supplier = await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db);
        var member = await A.Person().At(supplier).Confirmed().SavedIn(db);
        var listing = await A.Listing().SavedIn(db);
        var input = new ClaimInput { Organisation = kent.Id.ToString(), Stage = AdoptionStage.InUse, OnceKey = Guid.NewGuid(), Colleague = $"ben@{domain}" };
        var me = new CoeMap.Access.Me(member.Id, "Sorrel", true, supplier.Id, true, false, true, false, false, false);

        Assert.IsType<Outcome.Refused>(await site.Services.GetRequiredService<ClaimUse>().RunAsync(me, listing.Slug, input));
        Assert.Empty(await site.MailTo($"ben@{domain}"));
    }

    private async Task<AdoptionState> StateOf(Guid listing)
    {
        await using var db = site.Db();
        return (await db.AdoptionEntries.AsNoTracking().SingleAsync(e => e.ListingId == listing)).State;
    }
}
