using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>One of the Centre's own pages; one statement.</summary>
public sealed class PageToRead(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<Page?> RunAsync(string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.Pages.AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug, stop);
    }
}
