using CoeMap.Database;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Themes;

/// <summary>The six themes in their order, each with how many public listings it holds, counted in memory as filters are; one statement.</summary>
public sealed class ThemeList(IDbContextFactory<CoeMapDb> dbs, MapAtHand atHand)
{
    public async Task<IReadOnlyList<ThemeRow>> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await ReadAsync(db, await atHand.ReadAsync(db, stop), stop);
    }

    internal static async Task<IReadOnlyList<ThemeRow>> ReadAsync(CoeMapDb db, MapNow map, CancellationToken stop)
    {
        var themes = await db.Themes.OrderBy(t => t.Position).Select(t => new { t.Slug, t.Name, t.Description }).ToListAsync(stop);
        return themes.ConvertAll(t => new ThemeRow(t.Slug, t.Name, t.Description, map.CountOf(SearchFilter.Theme, t.Slug)));
    }
}

public sealed record ThemeRow(string Slug, string Name, string Description, int Listings);
