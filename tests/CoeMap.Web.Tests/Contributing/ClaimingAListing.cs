using System.Net;
using CoeMap.Listings;
using CoeMap.People;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Contributing;

public sealed class ClaimingAListing(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task gives_the_right_to_edit_once_the_lead_s_steward_agrees()
    {
        await using var db = site.Db();
        var lead = await A.Organisation().SavedIn(db);
        var listing = await A.Listing().LedBy(lead).SavedIn(db);
        var claimant = await A.Person().SavedIn(db);
        using var browser = await site.SignedInAs(claimant.Email!);
        using var steward = await site.SignedInAs((await A.Person().At(lead).Steward().SavedIn(db)).Email!);

        await Claim(browser, listing);
        var before = await MayEdit(claimant, listing);
        var claim = await site.Db().ListingClaims.SingleAsync(c => c.PersonId == claimant.Id);
        await steward.GoTo($"/contribute/claims/{claim.Id}");
        steward.Choose("Do they answer for it?", "Yes: they may edit it and get its questions");
        await steward.Press("Record decision");

        Assert.False(before);
        Assert.True(await MayEdit(claimant, listing));
        Assert.Contains("They answer for the listing now", steward.Page.Banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task waits_in_the_moderators_queue_and_a_no_needs_a_reason_that_the_claimant_reads()
    {
        await using var db = site.Db();
        var listing = await A.Listing().Named(A.UniqueWord()).SavedIn(db);
        var claimant = await A.Person().SavedIn(db);
        using var browser = await site.SignedInAs(claimant.Email!);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        await Claim(browser, listing);
        await moderator.GoTo("/moderate?kind=listing-claim");
        await moderator.Click(listing.Name);
        moderator.Choose("Do they answer for it?", "No");
        await moderator.Press("Record decision");
        var unsaid = moderator.Page.ErrorAt("Reason");
        moderator.Fill("Reason", "Another team built it.");
        await moderator.Press("Record decision");

        Assert.Contains("Enter a reason", unsaid, StringComparison.Ordinal);
        Assert.False(await MayEdit(claimant, listing));
        Assert.True(await site.Db().OutgoingMails.AnyAsync(m => m.To == claimant.Email && m.Body.Contains("Another team built it.")));
    }

    [Fact]
    public async Task twice_makes_one_claim()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        var claimant = await A.Person().SavedIn(db);
        using var browser = await site.SignedInAs(claimant.Email!);

        await Claim(browser, listing);
        await Claim(browser, listing);

        Assert.Equal(1, await site.Db().ListingClaims.CountAsync(c => c.PersonId == claimant.Id));
    }

    [Fact]
    public async Task is_decided_by_nobody_else()
    {
        await using var db = site.Db();
        var claim = await A.ListingClaim().SavedIn(db);
        using var stranger = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        using var claimant = await site.SignedInAs((await db.People.SingleAsync(p => p.Id == claim.PersonId)).Email!);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GoTo($"/contribute/claims/{claim.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await claimant.GoTo($"/contribute/claims/{claim.Id}")).Status);
    }

    private static async Task Claim(Visitor browser, Listing listing)
    {
        await browser.GoTo($"/listings/{listing.Slug}");
        await browser.Click("Is this your work? Claim it");
        browser.Fill("What you have to do with it", "I wrote it and look after it.");
        browser.Choose("What others may see", "My role only");
        await browser.Press("Send your claim");
    }

    private async Task<bool> MayEdit(Person person, Listing listing) =>
        await site.Db().ListingContacts.AnyAsync(c => c.ListingId == listing.Id && c.PersonId == person.Id && c.EndedAt == null);
}
