using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Themes;

/// <summary>The six themes in their order, each with how many public listings it holds; one statement.</summary>
public sealed class ThemeList(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<IReadOnlyList<ThemeRow>> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var listed = db.Listings.Public();
        return await db.Themes.OrderBy(t => t.Position)
            .Select(t => new ThemeRow(t.Slug, t.Name, t.Description, listed.Count(l => l.Themes.Contains(t.Slug)))).ToListAsync(stop);
    }
}

public sealed record ThemeRow(string Slug, string Name, string Description, int Listings);
