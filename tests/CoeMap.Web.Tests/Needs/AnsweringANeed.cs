using System.Net;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Needs;

public sealed class AnsweringANeed(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task tells_its_owner_who_says_what_happened_and_the_answerers_hear_it()
    {
        await using var db = site.Db();
        var (owner, helper) = (await A.Person().SavedIn(db), await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db));
        var need = await A.Need().By(owner).SavedIn(db);
        var listing = await A.Listing().SavedIn(db);
        using var answerer = await site.SignedInAs(helper.Email!);
        await answerer.GoTo($"/needs/{need.Slug}");
        await answerer.Click("Answer this need");
        answerer.Fill("How can you help?", "We did this last year and wrote it down.");
        answerer.Fill("A listing that may do (optional)", $"https://map.example.org/listings/{listing.Slug}");
        await answerer.PressTwice("Send your answer");
        var (subject, body) = (await site.MailTo(owner.Email!))[0];
        Assert.Equal(($"An answer to your need: {need.Title}", 1), (subject, await db.NeedOffers.CountAsync(o => o.NeedId == need.Id)));
        Assert.DoesNotContain(helper.Email!, body, StringComparison.Ordinal);
        using var reader = await site.SignedInAs(owner.Email!);
        await reader.GoTo($"/needs/{need.Slug}");
        Assert.True(reader.Page.Has(helper.Name!));
        Assert.True(reader.Page.Has(listing.Name));
        await reader.Click("Say where it stands");
        reader.Choose($"“{need.Title}” is", "Met: we have what we needed");
        await reader.Press("Save");
        Assert.Contains("Say what happened, so that others learn from it", reader.Page.ErrorSummary);
        reader.Fill("What happened", "We reuse what a neighbour wrote down.");

        await reader.Press("Save");

        Assert.True(reader.Page.Has("We reuse what a neighbour wrote down."));
        Assert.Contains("> We reuse what a neighbour wrote down.", (await site.MailTo(helper.Email!))[0].Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await answerer.GoTo($"/needs/{need.Slug}/offer")).Status);
        Assert.Equal(["need.answered", "need.met"], await db.AuditEntries.Where(a => a.SubjectId == need.Id).OrderBy(a => a.Id).Select(a => a.What).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("visitor", false, false)]
    [InlineData("supplier", false, false)]
    [InlineData("member", true, false)]
    [InlineData("owner", true, true)]
    public async Task shows_words_to_colleagues_and_names_to_its_owner(string reader, bool words, bool names)
    {
        await using var db = site.Db();
        var owner = await A.Person().SavedIn(db);
        var need = await A.Need().By(owner).SavedIn(db);
        var helper = await A.Person().SavedIn(db);
        db.NeedOffers.Add(NeedOffer.Make(Guid.NewGuid(), need, helper.Id, null, null, "We wrote it all down.", FakeClock.Start));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var supplier = await A.Person().At(await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db)).SavedIn(db);
        var someone = reader switch { "owner" => owner, "supplier" => supplier, _ => await A.Person().SavedIn(db) };
        using var visitor = reader == "visitor" ? site.Visitor() : await site.SignedInAs(someone.Email!);

        await visitor.GoTo($"/needs/{need.Slug}");

        Assert.Equal((words, names), (visitor.Page.Has("We wrote it all down."), visitor.Page.Has(helper.Name!)));
        Assert.False(visitor.Page.Html.Contains(helper.Email!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_for_suppliers_only_where_they_are_asked_and_with_their_own_work()
    {
        await using var db = site.Db();
        var firm = await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db);
        using var supplier = await site.SignedInAs((await A.Person().At(firm).Confirmed().SavedIn(db)).Email!);
        var (asks, doesNot) = (await A.Need().AskingSuppliers().SavedIn(db), await A.Need().SavedIn(db));
        var (own, others) = (await A.Listing().LedBy(firm).SavedIn(db), await A.Listing().SavedIn(db));
        Assert.Equal(HttpStatusCode.NotFound, (await supplier.GoTo($"/needs/{doesNot.Slug}/offer")).Status);
        await supplier.GoTo($"/needs/{asks.Slug}/offer");
        supplier.Fill("How can you help?", "Our product does this.");
        supplier.Fill("Your listing that may do", others.Slug);
        await supplier.Press("Send your answer");
        Assert.Contains("Suppliers answer with a listing of their own organisation", supplier.Page.ErrorSummary);
        supplier.Fill("Your listing that may do", own.Slug);

        await supplier.Press("Send your answer");

        Assert.True(supplier.Page.Has("(a supplier)"));
        Assert.True((await supplier.GoTo("/needs/new")).Has("They do not post them"));
    }

    [Theory]
    [InlineData(ContactSeenBy.Nobody, OrganisationKind.LocalAuthority, false)]
    [InlineData(ContactSeenBy.PublicBodies, OrganisationKind.LocalAuthority, true)]
    [InlineData(ContactSeenBy.PublicBodies, OrganisationKind.Charity, false)]
    [InlineData(ContactSeenBy.SignedIn, OrganisationKind.Charity, true)]
    [InlineData(ContactSeenBy.SignedIn, OrganisationKind.Supplier, false)]
    public async Task shows_who_needs_it_as_they_chose(ContactSeenBy whom, OrganisationKind kind, bool sees)
    {
        await using var db = site.Db();
        var owner = await A.Person().SavedIn(db);
        var need = await A.Need().By(owner).ShowingItsOwnerTo(whom).SavedIn(db);
        using var reader = await site.SignedInAs((await A.Person().At(await A.Organisation().OfKind(kind).SavedIn(db)).Confirmed().SavedIn(db)).Email!);
        using var visitor = site.Visitor();

        Assert.Equal(sees, (await reader.GoTo($"/needs/{need.Slug}")).Has(owner.Name!));
        Assert.False((await visitor.GoTo($"/needs/{need.Slug}")).Has(owner.Name!));
    }
}
