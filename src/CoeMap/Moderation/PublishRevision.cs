using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator publishes a submitted revision, perhaps with spelling and tags corrected; its author is told.</summary>
public sealed class PublishRevision(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int SlugAttempts = 5;

    /// <param name="me">The moderator.</param>
    /// <param name="seen">What they read before deciding.</param>
    /// <param name="corrections">Spelling and tags.</param>
    /// <param name="note">A word to the author; none is needed.</param>
    /// <param name="overNewer">They know that the listing was changed by others since the edit began.</param>
    /// <returns>Done with the id of the listing.</returns>
    public async Task<Outcome> RunAsync(Me me, SeenRevision seen, PublishCorrections corrections, string? note = null, bool overNewer = false)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await dbs.CreateDbContextAsync();
            var revision = await db.Revisions.ReviewableBy(me).FirstOrDefaultAsync(r => r.Id == seen.Id);
            if (revision is null) return Outcome.Missing;
            if (await ReviewRules.ObjectionAsync(db, revision, seen, me) is { } objection) return objection;

            var (content, made) = corrections.To(revision.Content);
            if (PublishCorrections.Objection(content, made) is { } broken) return broken;
            if (content.LeadOrganisationId is null) return Outcome.Refuse("It names no lead organisation. Return it to the author.");

            var listing = await db.Listings.Include(l => l.Participations).Include(l => l.Relations).FirstOrDefaultAsync(l => l.Id == revision.ListingId);
            if (NewerObjection(revision, listing, seen, overNewer) is { } newer) return newer;

            var now = clock.GetUtcNow();
            listing = await PublishAsync(db, revision, listing, content, me, now);
            var decision = Decision.Record(SubmissionKind.ListingRevision, revision.Id, DecisionOutcome.Published, note, me.PersonId, now, made);
            await DecisionRecord.AddAsync(db, decision, "revision.published", "submitted", $"published as version {listing.PublishedVersion}");
            await DecisionRecord.TellAsync(db, revision.AuthorId, LetterOf(listing, decision), now);

            var saved = await db.TrySaveAsync();
            if (saved.IsWritten) return new Outcome.Done(listing.Id, $"“{listing.Name}” is published. Its author was told by email.");
            if (saved.IsOvertaken) return await ReviewRules.OvertakenAsync(dbs, seen.Id);
            if (attempt == SlugAttempts) throw new InvalidOperationException($"No free address for revision {seen.Id} after {SlugAttempts} attempts ({saved.Constraint}).");
        }
    }

    private static async Task<Listing> PublishAsync(CoeMapDb db, Revision revision, Listing? listing, ListingContent content, Me me, DateTimeOffset now)
    {
        var foundBy = await FindableText.OfAsync(db, content);
        revision.Publish(me.PersonId, content, listing?.Id ?? revision.Id, (listing?.PublishedVersion ?? 0) + 1, now);
        if (listing is null) db.Listings.Add(listing = Listing.PublishFirst(revision, await FreeSlugAsync(db, content.Name), foundBy, now));
        else listing.Publish(revision, foundBy, now);
        return listing;
    }

    private static Outcome? NewerObjection(Revision revision, Listing? listing, SeenRevision seen, bool overNewer)
    {
        var published = listing?.PublishedVersion ?? 0;
        if (published != seen.PublishedVersion) return new Outcome.Overtaken("The listing has changed since you opened this. Compare again, then decide.");
        return published == revision.BaseVersion || overNewer
            ? null
            : Outcome.Refuse("Confirm that you compared it with the newer published version", "OverNewer");
    }

    private static async Task<string> FreeSlugAsync(CoeMapDb db, string name)
    {
        var slug = Slug.From(name);
        var taken = await db.Listings.Select(l => l.Slug)
            .Concat(db.FormerAddresses.Where(a => a.Of == AddressOf.Listing).Select(a => a.Slug))
            .Where(s => s == slug || s.StartsWith(slug + "-")).ToListAsync();
        return Slug.FreeFrom(name, taken.ToHashSet(StringComparer.Ordinal));
    }

    private static Letter LetterOf(Listing listing, Decision decision) =>
        Letter.Of(
            $"Published: {listing.Name}",
            listing.PublishedVersion == 1
                ? $"“{listing.Name}” is on CoE Map now. Everybody can find it."
                : $"Your changes to “{listing.Name}” are on CoE Map now.",
            decision.Reason,
            decision.Corrections,
            decision.Corrections.Count == 0 ? "See it:" : "See it. If a correction is wrong, edit the listing and tell us why:",
            $"/listings/{listing.Slug}");
}
