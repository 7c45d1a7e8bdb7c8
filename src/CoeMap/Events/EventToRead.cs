using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>One event; one statement.</summary>
public sealed class EventToRead(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<Event?> RunAsync(string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.Events.AsNoTracking().FirstOrDefaultAsync(e => e.Slug == slug, stop);
    }
}
