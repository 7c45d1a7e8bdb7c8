using System.Net;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Connecting;

/// <summary>The ways round the supplier rule: leaving the supplier, claiming a listing, and looking after one together.</summary>
public sealed class KeepingSuppliersAtAnswering(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task holds_for_whoever_left_one_until_another_organisation_has_confirmed_them()
    {
        await using var db = site.Db();
        var (council, supplier) = (await A.Organisation().SavedIn(db), await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db));
        var profile = await A.Profile().SavedIn(db);
        var seller = await A.Person().At(supplier).Confirmed().WhoLeft().SavedIn(db);
        using var browser = await site.SignedInAs(seller.Email!);

        var without = (await browser.GoTo($"/people/{profile.Slug}")).Status;
        var said = (await browser.GoTo("/account")).Has("you count as a supplier here");
        db.Memberships.Add(Membership.Claim(seller.Id, council.Id, site.Clock.GetUtcNow()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var claimed = (await browser.GoTo($"/people/{profile.Slug}")).Status;
        (await db.Memberships.SingleAsync(m => m.PersonId == seller.Id && m.LeftAt == null, TestContext.Current.CancellationToken)).Confirm(ConfirmedHow.MailedCode, null, site.Clock.GetUtcNow());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, true, HttpStatusCode.NotFound), (without, said, claimed));
        Assert.Equal(HttpStatusCode.OK, (await browser.GoTo($"/people/{profile.Slug}")).Status);
        Assert.False((await browser.GoTo("/account")).Has("you count as a supplier here"));
    }

    [Fact]
    public async Task brings_their_claim_to_a_listing_to_the_centre_alone()
    {
        await using var db = site.Db();
        var (lead, supplier) = (await A.Organisation().SavedIn(db), await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db));
        var steward = await A.Person().At(lead).Steward().SavedIn(db);
        var listing = await A.Listing().By(steward).LedBy(lead).SavedIn(db);
        var seller = await A.Person().At(supplier).Confirmed().SavedIn(db);
        using var browser = await site.SignedInAs(seller.Email!);
        using var colleague = await site.SignedInAs(steward.Email!);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        await browser.GoTo($"/contribute/claim/{listing.Slug}");
        browser.Fill("What you have to do with it", "We sell something better: ring us.");
        browser.Choose("What others may see", "My role only");
        await browser.Press("Send your claim");

        var claim = await db.ListingClaims.AsNoTracking().SingleAsync(c => c.PersonId == seller.Id, TestContext.Current.CancellationToken);
        Assert.Contains("is with the Centre", browser.Page.Banner, StringComparison.Ordinal);
        Assert.DoesNotContain(await site.MailTo(steward.Email!), m => m.Subject.Contains(listing.Name, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GoTo($"/contribute/claims/{claim.Id}")).Status);
        Assert.False((await colleague.GoTo("/contribute/organisation")).Html.Contains($"{claim.Id}", StringComparison.Ordinal));
        await moderator.GoTo($"/contribute/claims/{claim.Id}");
        moderator.Choose("Do they answer for it?", "No");
        moderator.Fill("Reason", "It is not yours.");
        await moderator.Press("Record decision");
        Assert.Contains("The claim is declined", moderator.Page.Banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task hides_who_of_an_authority_answers_for_a_listing_beside_them()
    {
        await using var db = site.Db();
        var (council, supplier) = (await A.Organisation().TrustingMailAt("kept-apart.example.org").SavedIn(db), await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db));
        var seller = await A.Person().At(supplier).Confirmed().SavedIn(db);
        var (helper, colleague) = (await A.Person().At(council).Confirmed().SavedIn(db), await A.Person().At(supplier).Confirmed().SavedIn(db));
        var listing = await A.Listing().By(seller).LedBy(supplier).SavedIn(db);
        await A.Contact().For(listing).Being(helper).SavedIn(db);
        await A.Contact().For(listing).Being(colleague).SavedIn(db);
        db.ListingContacts.Add(ListingContact.Invite(Guid.NewGuid(), listing.Id, "asked@kept-apart.example.org", [1, 2, 3], helper.Id, site.Clock.GetUtcNow()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var browser = await site.SignedInAs(seller.Email!);

        await browser.GoTo($"/contribute/contacts/{listing.Slug}");
        var page = browser.Page;
        browser.Fill("Their email address", "another@kept-apart.example.org");
        await browser.Press("Send the invitation");

        Assert.False(page.Has(helper.Name!) || page.Has("asked@kept-apart.example.org"));
        Assert.True(page.Has(colleague.Name!) && page.Has("A colleague elsewhere"));
        Assert.Contains("Suppliers invite their own colleagues", browser.Page.ErrorAt("Their email address"), StringComparison.Ordinal);
        Assert.Empty(await site.MailTo("another@kept-apart.example.org"));
    }
}
