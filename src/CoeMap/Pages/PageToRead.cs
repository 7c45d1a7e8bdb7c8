using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>One of the Centre's own pages as visitors read it; one statement.</summary>
public sealed class PageToRead(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null for a page that does not exist or is not published.</returns>
    public async Task<Page?> RunAsync(string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.Pages.AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug && p.PublishedAt != null, stop);
    }
}
