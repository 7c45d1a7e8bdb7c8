using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Listings;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class AContact
{
    private ContactAppearance appearance = ContactAppearance.NameAndRole;
    private Listing? listing;
    private Person? person;

    public AContact For(Listing listing)
    {
        this.listing = listing;
        return this;
    }

    public AContact Being(Person person)
    {
        this.person = person;
        return this;
    }

    public AContact AppearingAs(ContactAppearance appearance)
    {
        this.appearance = appearance;
        return this;
    }

    public async Task<ListingContact> SavedIn(CoeMapDb db)
    {
        listing ??= await A.Listing().SavedIn(db);
        person ??= await A.Person().SavedIn(db);
        var contact = ListingContact.Join(Guid.NewGuid(), listing.Id, person.Id, appearance, Unique.Moment());
        db.ListingContacts.Add(contact);
        await db.SaveChangesAsync();
        return contact;
    }

    /// <summary>Invited, and has not answered.</summary>
    /// <returns>The key of the invitation's link.</returns>
    public async Task<string> Invited(CoeMapDb db)
    {
        listing ??= await A.Listing().SavedIn(db);
        var key = LinkKey.New();
        db.ListingContacts.Add(ListingContact.Invite(Guid.NewGuid(), listing.Id, $"{Unique.Word()}@people.example.org", LinkKey.HashOf(key), listing.AuthorId!.Value, FakeClock.Start));
        await db.SaveChangesAsync();
        return key;
    }
}
