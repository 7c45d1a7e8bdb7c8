using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;

namespace CoeMap.Testing.Making;

/// <summary>An entry of the adoption ledger; a claim that waits, unless a test says that it was confirmed.</summary>
public sealed class AUse
{
    private SaidOfUse said = new(AdoptionStage.InUse, null, null, null, null, null);
    private Organisation? organisation;
    private Listing? listing;
    private Person? claimant, steward;
    private Naming? naming;
    private DateTimeOffset? at;

    public AUse Of(Listing listing)
    {
        this.listing = listing;
        return this;
    }

    /// <summary>Which organisation uses it.</summary>
    public AUse By(Organisation organisation)
    {
        this.organisation = organisation;
        return this;
    }

    public AUse ClaimedBy(Person claimant)
    {
        this.claimant = claimant;
        return this;
    }

    public AUse At(AdoptionStage stage) => With(s => s with { Stage = stage });

    /// <summary>Any other word: <c>With(s => s with { Note = "…" })</c>.</summary>
    public AUse With(Func<SaidOfUse, SaidOfUse> change)
    {
        said = change(said);
        return this;
    }

    public AUse Confirmed(Naming naming = Naming.Everybody, Person? by = null, DateTimeOffset? at = null)
    {
        (this.naming, steward, this.at) = (naming, by, at);
        return this;
    }

    public async Task<AdoptionEntry> SavedIn(CoeMapDb db)
    {
        organisation ??= await A.Organisation().SavedIn(db);
        listing ??= await A.Listing().SavedIn(db);
        var now = at ?? Unique.Moment();
        var entry = AdoptionEntry.Claim(organisation.Id, listing.Id, said, claimant?.Id, Guid.NewGuid(), now);
        if (naming is { } shown) entry.Confirm(steward is null ? SpokeAs.Mailbox : SpokeAs.Steward, steward?.Id, shown, now);
        db.AdoptionEntries.Add(entry);
        await db.TrySaveAndCountAsync(listing.Id);
        return entry;
    }

    /// <returns>The key of a link that was mailed to the organisation's mailbox about the claim.</returns>
    public async Task<string> AskedIn(CoeMapDb db)
    {
        var entry = await SavedIn(db);
        var key = LinkKey.New();
        db.AdoptionLinks.Add(AdoptionLink.Send(entry.Id, LinkKey.HashOf(key), SpokeAs.Mailbox, null, "office@people.example.org", FakeClock.Start));
        await db.SaveChangesAsync();
        return key;
    }
}
