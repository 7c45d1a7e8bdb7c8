using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>The six themes for other programs, in their order; one statement.</summary>
public sealed class ReadPublishedThemes(IDbContextFactory<CoeMapDb> dbs, MapAtHand mapAtHand, PublicAddress site)
{
    public async Task<IReadOnlyList<PublishedTheme>> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await mapAtHand.ReadAsync(db, stop);
        var themes = await db.Themes.AsNoTracking().Include(t => t.FocusAreas).OrderBy(t => t.Position).ToListAsync(stop);
        return themes.ConvertAll(t => new PublishedTheme(
            t.Slug, t.Name, t.Description, $"{site.Root}/themes/{t.Slug}", map.CountOf(SearchFilter.Theme, t.Slug),
            [.. t.FocusAreas.OrderBy(a => a.Position).Select(a => new PublishedArea(a.Slug, a.Name, a.Description, map.CountOf(SearchFilter.Area, a.Slug), a.Ideas))]));
    }
}
