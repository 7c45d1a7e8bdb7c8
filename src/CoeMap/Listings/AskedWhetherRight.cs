using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>What a mailed link asks, for the page behind it; five statements at most.</summary>
public sealed class AskedWhetherRight(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Null for a key that opens nothing.</returns>
    public async Task<AskedListing?> RunAsync(string key)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await ReviewLinkAnswered.FindAsync(db, key) is not var (link, listing)) return null;
        return new(listing.Slug, listing.Name, listing.Summary, listing.Review.LastConfirmedAt, await ReviewLinkAnswered.StateAsync(db, link, listing, clock.GetUtcNow()));
    }
}

public sealed record AskedListing(string Slug, string Name, string Summary, DateTimeOffset LastConfirmedAt, ReviewLinkState Link);
