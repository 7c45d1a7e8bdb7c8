using CoeMap.Database;
using CoeMap.Organisations;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Atlas;

/// <summary>How many listings of each theme somebody in each region leads or takes part in, counted in memory as the search counts them; one statement.</summary>
public sealed class ThemesByRegion(IDbContextFactory<CoeMapDb> dbs, MapAtHand atHand)
{
    public async Task<ThemeMatrix> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await atHand.ReadAsync(db, stop);
        var themes = await db.Themes.AsNoTracking().OrderBy(t => t.Position).Select(t => new ThemeColumn(t.Slug, t.Name)).ToListAsync(stop);
        var ofThemes = themes.ConvertAll(t => map.With([new(SearchFilter.Theme, t.Slug)]));
        return new(themes, [.. Enum.GetValues<Region>().Select(r => Row(map, ofThemes, r)).Where(r => r.Region <= Region.National || r.Numbers.Any(n => n > 0))]);
    }

    private static RegionRow Row(MapNow map, List<PlaceSet> ofThemes, Region region)
    {
        var inRegion = map.With([new(SearchFilter.Region, Words.Of(region))]);
        return new(region, ofThemes.ConvertAll(theme => PlaceSet.InAll([theme, inRegion])!.Count));
    }
}

/// <param name="Themes">The columns.</param>
/// <param name="Regions">The nine regions, those who work across England, and those outside it where there are any; a number for each theme.</param>
public sealed record ThemeMatrix(IReadOnlyList<ThemeColumn> Themes, IReadOnlyList<RegionRow> Regions);

public sealed record ThemeColumn(string Slug, string Name);

public sealed record RegionRow(Region Region, IReadOnlyList<int> Numbers);
