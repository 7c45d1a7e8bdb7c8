using CoeMap.Database;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Organisations;

/// <summary>Who is on the map, authorities first by region, then the others by kind, their listings counted in memory as filters are; two statements.</summary>
public sealed class OrganisationDirectory(IDbContextFactory<CoeMapDb> dbs, MapAtHand atHand)
{
    public const int PageSize = 250;

    public async Task<OrganisationsToRead> RunAsync(OrganisationSearch search, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var all = db.Organisations.AsNoTracking();
        if (search.Name.Length > 0)
        {
            var pattern = $"%{search.Name.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            all = all.Where(o => EF.Functions.ILike(o.Name, pattern, @"\") || o.AlsoKnownAs.Any(a => EF.Functions.ILike(a, pattern, @"\")));
        }

        if (search.Region is { } region) all = all.Where(o => o.Region == region);
        var kinds = await all.GroupBy(o => o.Kind).Select(g => new KindCount(g.Key, g.Count())).ToListAsync(stop);
        if (search.Kind is { } kind) all = all.Where(o => o.Kind == kind);

        var rows = await all
            .OrderByDescending(o => o.Kind == OrganisationKind.LocalAuthority)
            .ThenBy(o => o.Kind == OrganisationKind.LocalAuthority ? o.Region : null).ThenBy(o => o.Kind).ThenBy(o => o.Name)
            .Skip((search.Page - 1) * PageSize).Take(PageSize)
            .Select(o => new { o.Id, o.Slug, o.Name, o.Kind, o.Region }).ToListAsync(stop);
        var map = await atHand.ReadAsync(db, stop);
        var total = kinds.Where(k => search.Kind is null || k.Kind == search.Kind).Sum(k => k.Count);
        return new(new(rows.ConvertAll(o => new OrganisationRow(o.Slug, o.Name, o.Kind, o.Region, map.CountOf(SearchFilter.Organisation, o.Id.ToString()))), total, search.Page, PageSize), [.. kinds.OrderBy(k => k.Kind)]);
    }
}

/// <param name="Page">The organisations found.</param>
/// <param name="Kinds">How many of each kind the name and region give.</param>
public sealed record OrganisationsToRead(PageOf<OrganisationRow> Page, IReadOnlyList<KindCount> Kinds);

public sealed record KindCount(OrganisationKind Kind, int Count);

/// <param name="Slug">Its address.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Region">Where it works.</param>
/// <param name="Listings">Public listings it leads or takes part in.</param>
public sealed record OrganisationRow(string Slug, string Name, OrganisationKind Kind, Region? Region, int Listings);
