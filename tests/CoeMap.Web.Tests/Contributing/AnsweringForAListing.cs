using System.Net;
using System.Text.RegularExpressions;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Contributing;

public sealed partial class AnsweringForAListing(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task begins_with_an_invitation_and_gives_the_right_to_edit()
    {
        await using var db = site.Db();
        var (author, colleague) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db));
        var listing = await A.Listing().By(author).SavedIn(db);
        using var editor = await site.SignedInAs(author.Email!);
        await editor.GoTo($"/listings/{listing.Slug}");
        await editor.Click("Change contact people");
        editor.Fill("Their email address", colleague.Email!);
        await editor.Press("Send the invitation");
        Assert.True(editor.Page.Has(colleague.Email!));
        using var invited = await site.SignedInAs(colleague.Email!);
        await invited.GoTo(await LinkMailedTo(colleague.Email!));
        invited.Choose("What others may see", "My name and my role");

        await invited.Press("Accept");

        Assert.Equal($"/listings/{listing.Slug}", invited.Page.Path);
        Assert.True(invited.Page.Has(colleague.Name!));
        await invited.Click("Edit this listing");
        Assert.Equal(HttpStatusCode.OK, invited.Page.Status);
        Assert.Contains("has accepted", (await site.MailTo(author.Email!))[0].Body, StringComparison.Ordinal);
        Assert.Null((await db.ListingContacts.AsNoTracking().SingleAsync(c => c.ListingId == listing.Id)).Email);
    }

    [Fact]
    public async Task can_be_declined_once_and_the_link_says_afterwards_that_it_is_over()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        var key = await A.Contact().For(listing).Invited(db);
        using var invited = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        await invited.GoTo($"/contribute/contact/{key}");

        await invited.Press("Decline");

        await invited.GoTo($"/contribute/contact/{key}");
        Assert.Equal("This invitation is over", invited.Page.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await invited.GoTo($"/contribute/contacts/{listing.Slug}")).Status);
    }

    [Fact]
    public async Task with_an_expired_link_offers_a_fresh_one()
    {
        await using var db = site.Db();
        var key = await A.Contact().Invited(db);
        await db.ListingContacts.Where(c => c.EndedAt == null && c.KeyHash == CoeMap.Email.LinkKey.HashOf(key)).ExecuteUpdateAsync(u => u.SetProperty(c => c.KeyExpiresAt, site.Clock.GetUtcNow().AddDays(-1)));
        using var invited = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        await invited.GoTo($"/contribute/contact/{key}");
        Assert.Equal("This link has expired", invited.Page.Heading);

        await invited.Press("Mail me a fresh link");

        var contact = await db.ListingContacts.AsNoTracking().OrderByDescending(c => c.InvitedAt).FirstAsync(c => c.EndedAt == null && c.Email != null);
        await invited.GoTo(await LinkMailedTo(contact.Email!));
        Assert.StartsWith("Would you answer for", invited.Page.Heading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OrganisationKind.LocalAuthority, "visitor", false)]
    [InlineData(OrganisationKind.LocalAuthority, "supplier", false)]
    [InlineData(OrganisationKind.LocalAuthority, "member", true)]
    [InlineData(OrganisationKind.Charity, "visitor", true)]
    [InlineData(OrganisationKind.Charity, "supplier", true)]
    public async Task shows_a_name_only_to_those_who_may_see_it(OrganisationKind lead, string reader, bool sees)
    {
        await using var db = site.Db();
        var organisation = await A.Organisation().OfKind(lead).SavedIn(db);
        var listing = await A.Listing().LedBy(organisation).SavedIn(db);
        var contact = await A.Person().At(organisation).Confirmed().SavedIn(db);
        var quiet = await A.Person().At(organisation).Confirmed().SavedIn(db);
        await A.Contact().For(listing).Being(contact).SavedIn(db);
        await A.Contact().For(listing).Being(quiet).AppearingAs(ContactAppearance.RoleOnly).SavedIn(db);
        var supplier = await A.Person().At(await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db)).SavedIn(db);
        using var visitor = reader == "visitor" ? site.Visitor() : await site.SignedInAs((reader == "supplier" ? supplier : await A.Person().SavedIn(db)).Email!);

        await visitor.GoTo($"/listings/{listing.Slug}");

        Assert.Equal(sees, visitor.Page.Has(contact.Name!));
        Assert.Equal(sees, visitor.Page.Document.QuerySelector("aside")!.TextContent.Contains("Local authority data professional", StringComparison.Ordinal));
        Assert.False(visitor.Page.Has(quiet.Name!));
        Assert.Equal(!sees, visitor.Page.Has("2 colleagues answer for it"));
    }

    [Fact]
    public async Task ends_by_oneself_or_by_another_editor_who_has_them_told()
    {
        await using var db = site.Db();
        var (author, colleague) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db));
        var listing = await A.Listing().By(author).SavedIn(db);
        await A.Contact().For(listing).Being(colleague).SavedIn(db);
        using var editor = await site.SignedInAs(author.Email!);
        await editor.GoTo($"/contribute/contacts/{listing.Slug}");

        await editor.Press($"Take off: {colleague.Name}");

        Assert.Contains("taken you off", (await site.MailTo(colleague.Email!))[0].Body, StringComparison.Ordinal);
        using var former = await site.SignedInAs(colleague.Email!);
        Assert.Equal(HttpStatusCode.NotFound, (await former.GoTo($"/contribute/edit-listing/{listing.Slug}")).Status);
    }

    private async Task<string> LinkMailedTo(string address) => Link().Match((await site.MailTo(address)).First(m => m.Body.Contains("/contribute/contact/", StringComparison.Ordinal)).Body).Value;

    [GeneratedRegex("/contribute/contact/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
