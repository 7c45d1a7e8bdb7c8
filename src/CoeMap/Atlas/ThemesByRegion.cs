using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Atlas;

/// <summary>How many listings of each theme local authorities of each region lead or take part in; two statements.</summary>
public sealed class ThemesByRegion(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<ThemeMatrix> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var themes = await db.Themes.AsNoTracking().OrderBy(t => t.Position).Select(t => new ThemeColumn(t.Slug, t.Name)).ToListAsync(stop);
        var counted = await (
            from listing in db.Listings.Public()
            from taking in listing.Participations
            join authority in db.Organisations on taking.OrganisationId equals authority.Id
            where authority.Kind == OrganisationKind.LocalAuthority && authority.Region != null
            from theme in listing.Themes
            group listing.Id by new { authority.Region, Theme = theme } into cell
            select new { cell.Key.Region, cell.Key.Theme, Number = cell.Distinct().Count() }).ToListAsync(stop);
        var numbers = counted.ToDictionary(c => (c.Region!.Value, c.Theme), c => c.Number);
        var regions = Enum.GetValues<Region>().Where(r => r < Region.National);
        return new(themes, [.. regions.Select(r => new RegionRow(r, [.. themes.Select(t => numbers.GetValueOrDefault((r, t.Slug)))]))]);
    }
}

/// <param name="Themes">The columns.</param>
/// <param name="Regions">The nine regions with a number for each theme.</param>
public sealed record ThemeMatrix(IReadOnlyList<ThemeColumn> Themes, IReadOnlyList<RegionRow> Regions);

public sealed record ThemeColumn(string Slug, string Name);

public sealed record RegionRow(Region Region, IReadOnlyList<int> Numbers);
