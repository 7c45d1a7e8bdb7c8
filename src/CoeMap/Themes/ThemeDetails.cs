using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Themes;

/// <summary>One theme with its focus areas and the Centre's ideas for them; its listings come from search. One statement.</summary>
public sealed class ThemeDetails(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<Theme?> RunAsync(string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.Themes.AsNoTracking().Include(t => t.FocusAreas.OrderBy(a => a.Position)).Where(t => t.Slug == slug).FirstOrDefaultAsync(stop);
    }
}
