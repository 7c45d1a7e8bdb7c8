using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator takes a published listing out of sight, with a reason; its author is told.</summary>
public sealed class HideListing(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Done with the id of the listing.</returns>
    public async Task<Outcome> RunAsync(Me me, string slug, string? reason)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var listing = await db.Listings.ModeratedBy(me).FirstOrDefaultAsync(l => l.Slug == slug);
        if (listing is null) return Outcome.Missing;
        if (listing.AuthorId == me.PersonId) return Outcome.Refuse(ListingRules.OwnListing);
        if (listing.HiddenAt is not null) return new Outcome.Overtaken("This listing is hidden already.");
        if (Reason.Objection(reason) is { } unsaid) return unsaid;

        var now = clock.GetUtcNow();
        listing.Hide(now);
        var decision = Decision.Record(SubmissionKind.Listing, listing.Id, DecisionOutcome.Hidden, reason, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "listing.hidden", "published", "hidden");
        await DecisionRecord.TellAsync(db, listing.AuthorId, LetterOf(listing.Name, decision), now);

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(listing.Id, $"“{listing.Name}” is hidden. Visitors cannot find it any more.")
            : new Outcome.Overtaken("This listing has changed since you opened it. Look again, then decide.");
    }

    private static Letter LetterOf(string name, Decision decision) =>
        Letter.Of(
            $"Hidden: {name}",
            $"A moderator has hidden “{name}” on CoE Map. Visitors cannot find it for now; you still see it, and nothing is lost.",
            decision.Reason,
            [],
            "Edit it here to put right what is wrong:",
            "/contribute");
}
