using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Following;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;

namespace CoeMap.Testing.Making;

/// <summary>That somebody follows something since long ago; a listing, unless a test says what.</summary>
public sealed class AFollow
{
    private Person? person;
    private (FollowOf Of, string Subject)? what;

    public AFollow By(Person person)
    {
        this.person = person;
        return this;
    }

    public AFollow Of(Listing listing) => Of(FollowOf.Listing, listing.Slug);

    public AFollow Of(Organisation organisation) => Of(FollowOf.Organisation, organisation.Slug);

    public AFollow Of(FollowOf of, string subject)
    {
        what = (of, subject);
        return this;
    }

    public async Task<Follow> SavedIn(CoeMapDb db)
    {
        person ??= await A.Person().SavedIn(db);
        var (of, subject) = what ?? (FollowOf.Listing, (await A.Listing().SavedIn(db)).Slug);
        var follow = Follow.Start(person.Id, of, subject, FakeClock.Start.AddDays(-90));
        db.Follows.Add(follow);
        await db.SaveChangesAsync();
        return follow;
    }

    /// <returns>The key in a weekly mail that was written to them.</returns>
    public async Task<string> ToldIn(CoeMapDb db)
    {
        var (follow, key) = (await SavedIn(db), LinkKey.New());
        db.Digests.Add(Digest.Write(follow.PersonId, DateOnly.FromDateTime(FakeClock.Start.Date), FakeClock.Start, LinkKey.HashOf(key), FakeClock.Start));
        await db.SaveChangesAsync();
        return key;
    }
}
