using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>Submissions that are published together: seven statements whatever their number.</summary>
internal sealed class PublishingBatch(
    CoeMapDb db, Me me, bool withNames, TimeProvider clock, IReadOnlyDictionary<Guid, Listing> listings, IReadOnlyList<Taking> takings, FoundByOf foundBy, IReadOnlyCollection<string> knownNames)
{
    private readonly Dictionary<Guid, List<string>> told = [];

    public int Published { get; private set; }

    public static async Task<PublishingBatch> ReadAsync(CoeMapDb db, Me me, IReadOnlyCollection<Revision> revisions, bool withNames, TimeProvider clock, CancellationToken stop)
    {
        var (ids, edited) = (revisions.Select(r => r.Id).ToList(), revisions.Select(r => r.ListingId).OfType<Guid>().ToList());
        var listings = await db.Listings.Include(l => l.Participations).Include(l => l.Relations).AsSplitQuery().Where(l => edited.Contains(l.Id)).ToDictionaryAsync(l => l.Id, stop);
        return new(
            db, me, withNames, clock, listings,
            await db.Takings.Where(t => ids.Contains(t.SubmissionId)).ToListAsync(stop),
            await FoundByOf.ReadAsync(db, [.. revisions.Select(r => r.Content)]),
            await db.Organisations.Select(o => o.Name).Concat(db.Technologies.Select(t => t.Name)).ToListAsync(stop));
    }

    public void Take(Revision revision, HashSet<string> slugs)
    {
        var listing = revision.ListingId is { } id ? listings.GetValueOrDefault(id) : null;
        if (NeedsALook(revision, listing)) return;

        var now = clock.GetUtcNow();
        var found = foundBy.For(revision.Content);
        revision.Publish(me.PersonId, revision.Content, listing?.Id ?? revision.Id, (listing?.PublishedVersion ?? 0) + 1, now);
        if (listing is null)
        {
            var slug = Slug.FreeFrom(revision.Name, slugs);
            slugs.Add(slug);
            db.Listings.Add(listing = Listing.PublishFirst(revision, slug, found, now));
        }
        else
        {
            listing.Publish(revision, found, now);
        }

        var decision = Decision.Record(SubmissionKind.ListingRevision, revision.Id, DecisionOutcome.Published, null, me.PersonId, now);
        db.Decisions.Add(decision);
        db.AuditEntries.Add(AuditEntry.Of("revision.published", revision.Id, me.PersonId, now, "submitted", $"published as version {listing.PublishedVersion}, with others", decision.Id));
        db.Takings.RemoveRange(takings.Where(t => t.SubmissionId == revision.Id));
        if (!told.TryGetValue(revision.AuthorId, out var names)) told[revision.AuthorId] = names = [];
        names.Add(listing.Name);
        Published++;
    }

    /// <summary>One mail an author, however many of theirs are published.</summary>
    public async Task TellAuthorsAsync()
    {
        foreach (var (author, names) in told)
        {
            var some = string.Join("\n", names.Take(20).Select(n => $"- {n}"));
            var more = names.Count > 20 ? $"\n\nand {names.Count - 20:N0} more." : "";
            var letter = Letter.Of($"Published: {names.Count:N0} of your listings", $"A moderator has published what you submitted:\n\n{some}{more}", null, [], "See them all:", "/contribute");
            await DecisionRecord.TellAsync(db, author, letter, clock.GetUtcNow());
        }
    }

    private bool NeedsALook(Revision revision, Listing? listing) =>
        ContentRules.Missing(revision.Content).Any() || (listing?.PublishedVersion ?? 0) != revision.BaseVersion || listing?.HiddenAt is not null
        || PersonalDataFlags.In(revision.Content, knownNames).Any(f => !withNames || f.Kind != PersonalDataKind.Name);
}
