using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>What is to come, the next first, or what is over, the last first; one statement.</summary>
public sealed class EventList(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public const int Most = 100;

    public async Task<IReadOnlyList<Event>> RunAsync(bool past, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var events = db.Events.AsNoTracking();
        return past
            ? await events.Where(e => e.EndsAt < now).OrderByDescending(e => e.StartsAt).Take(Most).ToListAsync(stop)
            : await events.Where(e => e.EndsAt >= now).OrderBy(e => e.StartsAt).Take(Most).ToListAsync(stop);
    }
}
