using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>One technology; its listings come from search. One statement.</summary>
public sealed class TechnologyDetails(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<TechnologyFacts?> RunAsync(string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await TechnologyList.FactsOf(db, db.Technologies.Where(t => t.Slug == slug)).FirstOrDefaultAsync(stop);
    }
}
