using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>One of a listing's people says, from the mail, that it is still right.</summary>
public sealed class ConfirmStillRight(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await ReviewLinkAnswered.FindAsync(db, key) is not var (link, listing)) return Outcome.Missing;
        var now = clock.GetUtcNow();
        if (await ReviewLinkAnswered.StateAsync(db, link, listing, now) is not ReviewLinkState.Open) return Overtaken;

        link.Use(now);
        listing.ConfirmStillRight(now);
        db.AuditEntries.Add(AuditEntry.Of("listing.still-right", listing.Id, link.PersonId, now));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(listing.Id, "Thank you. We will ask again in a year") : Overtaken;
    }

    private static readonly Outcome Overtaken = new Outcome.Overtaken("This link answers nothing any more.");
}
