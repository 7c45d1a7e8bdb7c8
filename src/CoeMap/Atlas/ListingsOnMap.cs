using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Atlas;

/// <summary>Listings whose users the map of England can show: those that most confirmed, and the one that was asked for; one statement.</summary>
public sealed class ListingsOnMap(IDbContextFactory<CoeMapDb> dbs)
{
    private const int Most = 100;

    /// <param name="asked">Its slug; it is among the answer where everybody may see it.</param>
    /// <returns>By name.</returns>
    public async Task<IReadOnlyList<NamedLink>> RunAsync(string? asked, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var found = await db.Listings.Public().Where(l => l.Users > 0 || l.Slug == asked)
            .OrderByDescending(l => l.Slug == asked).ThenByDescending(l => l.Users).ThenBy(l => l.Name).Take(Most)
            .Select(l => new NamedLink(l.Slug, l.Name)).ToListAsync(stop);
        return [.. found.OrderBy(l => l.Name, StringComparer.CurrentCultureIgnoreCase)];
    }
}
