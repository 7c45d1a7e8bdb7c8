using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>The listings of a shortlist, in its order, as everybody may see them; one statement.</summary>
public sealed class ReadShortlist(IDbContextFactory<CoeMapDb> dbs)
{
    public const int Most = 50;

    /// <param name="ids">From a browser's own list.</param>
    /// <param name="slugs">From a link that was sent.</param>
    public async Task<IReadOnlyList<ShortlistRow>> RunAsync(IReadOnlyList<Guid> ids, IReadOnlyList<string> slugs, CancellationToken stop = default)
    {
        slugs = [.. slugs.Where(Slug.MayBe)];
        await using var db = await dbs.CreateDbContextAsync(stop);
        var rows = await db.Listings.AsNoTracking().Public().Where(l => ids.Contains(l.Id) || slugs.Contains(l.Slug)).Take(Most * 2)
            .Select(l => new ShortlistRow(l.Id, l.Slug, l.Name, l.Summary, l.Kind, l.Stage, l.Licence, l.Cost,
                db.Organisations.Where(o => o.Id == l.LeadOrganisationId).Select(o => o.Name).FirstOrDefault()!)).ToListAsync(stop);
        return [.. rows.OrderBy(r => slugs.ToList().IndexOf(r.Slug)).ThenBy(r => ids.ToList().IndexOf(r.Id)).Take(Most)];
    }
}

public sealed record ShortlistRow(Guid Id, string Slug, string Name, string Summary, ListingKind Kind, Stage Stage, string? Licence, CostBand? Cost, string Lead);
