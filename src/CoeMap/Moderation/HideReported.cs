using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Feedback;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator takes a listing out of sight at once because of a report; the report stays to be settled.</summary>
public sealed class HideReported(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const string Why = "A reader reported a problem with it. We have hidden it while we look into this, and will write to you again.";

    public async Task<Outcome> RunAsync(Me me, Guid reportId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.ListingReports.AsNoTracking().WorkedBy(me).FirstOrDefaultAsync(r => r.Id == reportId) is not { } report) return Outcome.Missing;
        var listing = await db.Listings.ModeratedBy(me).SingleAsync(l => l.Id == report.ListingId);
        if (listing.HiddenAt is not null) return new Outcome.Overtaken("This listing is hidden already.");

        var now = clock.GetUtcNow();
        listing.Hide(now);
        var decision = Decision.Record(SubmissionKind.Listing, listing.Id, DecisionOutcome.Hidden, Why, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "listing.hidden", "published", "hidden");
        await DecisionRecord.TellAsync(db, listing.AuthorId, Letter.Of($"Hidden: {listing.Name}", $"A moderator has hidden “{listing.Name}” on CoE Map.", Why, [], "Your listings:", "/contribute"), now);

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(report.Id, $"“{listing.Name}” is hidden. Settle the report when you know more.")
            : new Outcome.Overtaken("This listing has changed since you opened it. Look again, then decide.");
    }
}
