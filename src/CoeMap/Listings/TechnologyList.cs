using CoeMap.Database;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>What listings work with, by name, and how many work with each, counted in memory as filters are; one statement.</summary>
public sealed class TechnologyList(IDbContextFactory<CoeMapDb> dbs, MapAtHand atHand)
{
    public async Task<IReadOnlyList<TechnologyRow>> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await atHand.ReadAsync(db, stop);
        var technologies = await FactsOf(db, db.Technologies).ToListAsync(stop);
        return technologies.ConvertAll(t => new TechnologyRow(t, map.CountOf(SearchFilter.WorksWith, t.Slug)));
    }

    internal static IQueryable<TechnologyFacts> FactsOf(CoeMapDb db, IQueryable<Technology> technologies) =>
        from t in technologies
        orderby t.Name
        from o in db.Organisations.Where(o => o.Id == t.SupplierId).DefaultIfEmpty()
        select new TechnologyFacts(t.Slug, t.Name, t.Kind, o.Slug, o.Name);
}

/// <param name="Listings">How many listings work with it.</param>
public sealed record TechnologyRow(TechnologyFacts Technology, int Listings);

/// <param name="SupplierSlug">Null where no supplier is known.</param>
public sealed record TechnologyFacts(string Slug, string Name, TechnologyKind Kind, string? SupplierSlug, string? Supplier);
