using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator shows a hidden listing again, with a reason; its author is told.</summary>
public sealed class BringBackListing(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Done with the id of the listing.</returns>
    public async Task<Outcome> RunAsync(Me me, string slug, string? reason)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var listing = await db.Listings.ModeratedBy(me).FirstOrDefaultAsync(l => l.Slug == slug);
        if (listing is null) return Outcome.Missing;
        if (listing.AuthorId == me.PersonId) return Outcome.Refuse(ListingRules.OwnListing);
        if (listing.HiddenAt is null) return new Outcome.Overtaken("This listing is shown already.");
        if (Reason.Objection(reason) is { } unsaid) return unsaid;

        var now = clock.GetUtcNow();
        listing.BringBack();
        var decision = Decision.Record(SubmissionKind.Listing, listing.Id, DecisionOutcome.BroughtBack, reason, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "listing.brought-back", "hidden", "published");
        await DecisionRecord.TellAsync(db, listing.AuthorId, LetterOf(listing.Name, listing.Slug, decision), now);

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(listing.Id, $"“{listing.Name}” is on the map again.")
            : new Outcome.Overtaken("This listing has changed since you opened it. Look again, then decide.");
    }

    private static Letter LetterOf(string name, string slug, Decision decision) =>
        Letter.Of($"On the map again: {name}", $"A moderator has brought “{name}” back. Everybody can find it.", decision.Reason, [], "See it:", $"/listings/{slug}");
}
