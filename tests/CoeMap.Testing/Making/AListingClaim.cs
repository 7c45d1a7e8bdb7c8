using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class AListingClaim
{
    private Listing? listing;
    private Person? by;

    public AListingClaim To(Listing listing)
    {
        this.listing = listing;
        return this;
    }

    public AListingClaim By(Person person)
    {
        by = person;
        return this;
    }

    public async Task<ListingClaim> SavedIn(CoeMapDb db)
    {
        listing ??= await A.Listing().SavedIn(db);
        by ??= await A.Person().SavedIn(db);
        var claim = ListingClaim.Make(Guid.NewGuid(), listing.Id, by.Id, "I wrote the first version of this.", ContactAppearance.RoleOnly, Unique.Moment());
        db.ListingClaims.Add(claim);
        await db.SaveChangesAsync();
        return claim;
    }
}
