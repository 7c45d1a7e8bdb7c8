using CoeMap.Addresses;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Themes;

/// <summary>Every theme with its focus areas, ideas and example activities, in their order; one statement.</summary>
public sealed class IdeasOfThemes(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<IReadOnlyList<Theme>> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.Themes.AsNoTracking().Include(t => t.FocusAreas.OrderBy(a => a.Position)).OrderBy(t => t.Position).ToListAsync(stop);
    }

    /// <returns>The focus area of that slug; null for none, and then nothing is asked.</returns>
    public async Task<FocusArea?> AreaAsync(string? slug, CancellationToken stop = default)
    {
        if (!Slug.MayBe(slug)) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.FocusAreas.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, stop);
    }
}
