using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>How one listing relates to others, from either end, for other programs; two statements.</summary>
public sealed class ReadPublishedRelations(IDbContextFactory<CoeMapDb> dbs)
{
    private const int Most = 500;

    /// <returns>Null when there is no such listing.</returns>
    public async Task<IReadOnlyList<PublishedRelation>?> RunAsync(string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var one = await db.Listings.Public().Where(l => l.Slug == slug).Select(l => (Guid?)l.Id).FirstOrDefaultAsync(stop);
        if (one is not { } id) return null;
        var rows = await (
            from r in db.Set<Relation>().AsNoTracking()
            where r.ListingId == id || r.OtherId == id
            join l in db.Listings.Public() on r.ListingId equals l.Id
            join o in db.Listings.Public() on r.OtherId equals o.Id
            orderby l.Name, o.Name, r.Kind
            select new { Relation = r, l.Slug, l.Name, OtherSlug = o.Slug, OtherName = o.Name }).Take(Most).ToListAsync(stop);
        return rows.ConvertAll(r => new PublishedRelation(
            new(r.Slug, r.Name), r.Relation.Kind, new(r.OtherSlug, r.OtherName), r.Relation.Basis, r.Relation.Word, r.Relation.Source, r.Relation.SaidOn));
    }
}
