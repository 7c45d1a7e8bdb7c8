using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>What listings work with, by name, and how many work with each; one statement.</summary>
public sealed class TechnologyList(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<IReadOnlyList<TechnologyRow>> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await RowsOf(db, db.Technologies).ToListAsync(stop);
    }

    internal static IQueryable<TechnologyRow> RowsOf(CoeMapDb db, IQueryable<Technology> technologies) =>
        from t in technologies
        orderby t.Name
        from o in db.Organisations.Where(o => o.Id == t.SupplierId).DefaultIfEmpty()
        select new TechnologyRow(t.Slug, t.Name, t.Kind, o.Slug, o.Name, db.Listings.Public().Count(l => l.WorksWith.Contains(t.Slug)));
}

/// <param name="SupplierSlug">Null where no supplier is known.</param>
/// <param name="Listings">How many listings work with it.</param>
public sealed record TechnologyRow(string Slug, string Name, TechnologyKind Kind, string? SupplierSlug, string? Supplier, int Listings);
