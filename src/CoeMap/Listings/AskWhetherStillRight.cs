using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>A year after a listing was published or confirmed, asks its people whether it is still right. What has ended is not asked about.</summary>
public sealed class AskWhetherStillRight(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Batch = 50;

    /// <summary>Safe to run twice, or in two instances at once: each listing is asked about once a year.</summary>
    /// <returns>How many listings were asked about.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var before = now.AddMonths(-ReviewDates.AskedAfterMonths);
        var due = await db.Listings.Public()
            .Where(l => l.Stage != Stage.Ended && l.PublishedAt <= before && (l.StillRightAt == null || l.StillRightAt <= before))
            .Where(l => l.AskedWhetherRightAt == null || l.AskedWhetherRightAt < l.PublishedAt || l.AskedWhetherRightAt < l.StillRightAt)
            .OrderBy(l => l.PublishedAt).Take(Batch).ToListAsync(stop);
        foreach (var listing in due)
        {
            var people = await PeopleBehind.OfAsync(db, listing.Id, stop);
            // Where nobody answers for it the Centre's work-list shows it; a mail to every moderator would be noise.
            if (people.As is not AnswersAs.Desk) foreach (var person in people.People) ReviewLetter.Ask(db, listing, person, now);
            listing.AskWhetherRight(now);
            db.AuditEntries.Add(AuditEntry.Of("listing.asked-whether-right", listing.Id, null, now));
        }

        // Another instance asked a moment ago: then it asked them all.
        return (await db.TrySaveAsync()).IsWritten ? due.Count : 0;
    }
}
