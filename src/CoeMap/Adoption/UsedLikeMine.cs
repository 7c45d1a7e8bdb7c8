using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>Of a page of results: how many of an authority's statistical neighbours are named as using each; one statement.</summary>
public sealed class UsedLikeMine(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>By the listing's slug; those that no neighbour is named with are missing.</returns>
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(IReadOnlyList<string> listings, Viewpoint viewpoint, Me? me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await (
            from e in db.AdoptionEntries.AsNoTracking().Counted().NamedTo(me)
            where e.Stage == AdoptionStage.InUse && viewpoint.Neighbours.Contains(e.OrganisationId)
            join l in db.Listings.Public() on e.ListingId equals l.Id
            where listings.Contains(l.Slug)
            group e by l.Slug into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, stop);
    }
}
