using System.Net;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Moderating;

public sealed class LookingAfterTheMap(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task hides_a_listing_and_brings_it_back()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        using var visitor = site.Visitor();

        await moderator.GoTo($"/moderate/listings/{listing.Slug}");
        moderator.Fill("Reason", "It names a child.");
        await moderator.Press("Hide listing");
        var hidden = (await visitor.GoTo($"/listings/{listing.Slug}")).Status;
        moderator.Fill("Reason", "The name is gone.");
        await moderator.Press("Bring listing back");
        var shown = (await visitor.GoTo($"/listings/{listing.Slug}")).Status;

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (hidden, shown));
    }

    [Fact]
    public async Task renames_an_organisation_whose_old_address_leads_to_the_new_one()
    {
        await using var db = site.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var name = $"{A.UniqueWord()} Partnership";
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        await moderator.GoTo($"/moderate/organisations/{organisation.Slug}");
        moderator.Fill("New name", name);
        await moderator.Press("Rename organisation");
        await moderator.GoTo($"/organisations/{organisation.Slug}");

        Assert.Equal(name, moderator.Page.Heading);
    }

    [Fact]
    public async Task merges_two_listings_of_the_same_work_and_the_old_address_leads_to_the_one_that_stays()
    {
        await using var db = site.Db();
        var merged = await A.Listing().Named(A.UniqueWord()).SavedIn(db);
        var into = await A.Listing().Named(A.UniqueWord()).SavedIn(db);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        using var visitor = site.Visitor();

        await moderator.GoTo($"/moderate/listings/{merged.Slug}");
        moderator.Fill("Address of the listing that stays", $"/listings/{into.Slug}");
        await moderator.Press("Merge listings");
        var unsure = moderator.Page.ErrorSummary;
        moderator.Tick($"{merged.Name} and the one that stays are the same work");
        await moderator.Press("Merge listings");
        await visitor.GoTo($"/listings/{merged.Slug}");

        Assert.Contains("Say that both are the same work", unsure);
        Assert.Contains($"is part of “{into.Name}” now", moderator.Page.Banner, StringComparison.Ordinal);
        Assert.Equal($"/listings/{into.Slug}", visitor.Page.Path);
        Assert.True(visitor.Page.Has(merged.Name));
    }

    [Fact]
    public async Task confirms_a_claimed_membership_from_the_queue()
    {
        await using var db = site.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var claimant = await A.Person().At(organisation).SavedIn(db);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        await moderator.GoTo("/moderate?kind=membership");
        await moderator.Click(organisation.Name);
        moderator.Choose("Decision", "Confirm");
        await moderator.Press("Record decision");

        Assert.NotNull((await site.Db().Memberships.SingleAsync(m => m.PersonId == claimant.Id)).ConfirmedAt);
    }

    [Fact]
    public async Task an_administrator_makes_a_moderator_and_words_the_glossary()
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        var term = A.UniqueWord();
        using var administrator = await site.SignedInAs((await A.Administrator().SavedIn(db)).Email!);

        await administrator.GoTo($"/admin/people?name={Uri.EscapeDataString(person.Email!)}");
        await administrator.Press($"Make moderator: {person.Name}");
        await administrator.GoTo("/admin/glossary/new");
        administrator.Fill("Term", term);
        administrator.Fill("What it stands for", "Something that everybody asks about");
        await administrator.Press("Add term");

        Assert.NotNull((await site.Db().People.SingleAsync(p => p.Id == person.Id)).MadeModeratorAt);
        Assert.Contains($"{term} is in the glossary", administrator.Page.Banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task takes_a_submission_and_shows_it_taken()
    {
        await using var db = site.Db();
        var revision = await A.Revision().Submitted().SavedIn(db);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        await moderator.GoTo("/moderate?kind=listing-revision");
        await moderator.Press($"Take {revision.Name}");
        var opened = moderator.Page.Path;
        await moderator.GoTo("/moderate?taken=taken");

        Assert.Equal($"/moderate/{revision.Id}", opened);
        Assert.True(moderator.Page.Has("Taken by you"));
    }
}
