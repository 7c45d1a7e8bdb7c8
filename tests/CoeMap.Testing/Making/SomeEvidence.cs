using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class SomeEvidence
{
    private EvidenceFacts facts = new()
    {
        Claim = "Referrals that came back within a year fell by a fifth.",
        Outcome = EvidenceOutcome.Safe,
        Design = StudyDesign.ComparisonGroup,
        Direction = Direction.Better,
        By = StudiedBy.Independent,
        Organisations = 3,
        UntilYear = FakeClock.Start.Year - 1,
        SourceUrl = "https://example.org/study",
    };

    private Listing? listing;
    private Person? author;
    private string? practiceArea;

    public SomeEvidence About(Listing listing)
    {
        this.listing = listing;
        return this;
    }

    public SomeEvidence By(Person author)
    {
        this.author = author;
        return this;
    }

    /// <summary>Any other fact: <c>With(f => f with { Organisations = 1 })</c>.</summary>
    public SomeEvidence With(Func<EvidenceFacts, EvidenceFacts> change)
    {
        facts = change(facts);
        return this;
    }

    public SomeEvidence ForPractice(string key, string area)
    {
        practiceArea = area;
        return With(f => f with { Practice = key });
    }

    public async Task<EvidenceItem> SavedIn(CoeMapDb db)
    {
        listing ??= await A.Listing().SavedIn(db);
        var (item, first) = EvidenceItem.Publish(Guid.CreateVersion7(), listing.Id, facts, practiceArea, Unique.Moment());
        db.AddRange(item, first);
        await db.TrySaveAndCountAsync(listing.Id);
        return item;
    }

    public async Task<EvidenceProposal> ProposedIn(CoeMapDb db, EvidenceItem? corrects = null)
    {
        listing ??= await A.Listing().SavedIn(db);
        author ??= await A.Person().SavedIn(db);
        var proposal = EvidenceProposal.Submit(Guid.NewGuid(), corrects?.ListingId ?? listing.Id, corrects, facts, author.Id, null, Unique.Moment());
        db.EvidenceProposals.Add(proposal);
        await db.SaveChangesAsync();
        return proposal;
    }
}
