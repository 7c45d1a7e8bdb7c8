using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Listings;

/// <summary>Whom to write to about a listing, from its contacts down to the Centre's desk.</summary>
public sealed class FindingThePeopleBehind(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task takes_the_contacts_then_the_author_then_the_stewards_then_the_desk()
    {
        await using var db = map.Db();
        var lead = await A.Organisation().SavedIn(db);
        var author = await A.Person().At(lead).Confirmed().SavedIn(db);
        var steward = await A.Person().At(lead).Steward().SavedIn(db);
        var moderator = await A.Moderator().SavedIn(db);
        var listing = await A.Listing().LedBy(lead).By(author).SavedIn(db);
        var contact = await A.Contact().For(listing).SavedIn(db);

        var contacts = await PeopleBehind.OfAsync(db, listing.Id);
        contact.End(FakeClock.Start);
        await db.SaveChangesAsync();
        var authors = await PeopleBehind.OfAsync(db, listing.Id);
        await Leave(db, author.Id);
        var stewards = await PeopleBehind.OfAsync(db, listing.Id);
        await Leave(db, steward.Id);
        var desk = await PeopleBehind.OfAsync(db, listing.Id);

        Assert.Equal((AnswersAs.Contacts, contact.PersonId!.Value), (contacts.As, Assert.Single(contacts.People).PersonId));
        Assert.Equal((AnswersAs.Author, author.Id), (authors.As, Assert.Single(authors.People).PersonId));
        Assert.Equal((AnswersAs.Stewards, steward.Id), (stewards.As, Assert.Single(stewards.People).PersonId));
        Assert.Equal(AnswersAs.Desk, desk.As);
        Assert.Contains(moderator.Email!, desk.Addresses);
    }

    [Fact]
    public async Task leaves_out_a_contact_who_has_left_the_lead_organisation()
    {
        await using var db = map.Db();
        var lead = await A.Organisation().SavedIn(db);
        var (gone, author) = (await A.Person().At(lead).Confirmed().SavedIn(db), await A.Person().SavedIn(db));
        var listing = await A.Listing().LedBy(lead).By(author).SavedIn(db);
        await A.Contact().For(listing).Being(gone).SavedIn(db);
        await Leave(db, gone.Id);

        var who = await PeopleBehind.OfAsync(db, listing.Id);

        Assert.Equal([author.Email!], who.Addresses);
    }

    private static async Task Leave(CoeMap.Database.CoeMapDb db, Guid personId)
    {
        (await db.Memberships.SingleAsync(m => m.PersonId == personId)).Leave(FakeClock.Start);
        await db.SaveChangesAsync();
    }
}
