using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>Which listing somebody is about to report; one statement.</summary>
public sealed class ListingToReport(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>The listing's name, or null when there is none that visitors see.</returns>
    public async Task<string?> RunAsync(string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.Listings.Public().Where(l => l.Slug == slug).Select(l => l.Name).FirstOrDefaultAsync(stop);
    }
}
