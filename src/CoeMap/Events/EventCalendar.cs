using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>One event as a file for calendars, or all of them from the last half year on; one statement.</summary>
public sealed class EventCalendar(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, PublicAddress site)
{
    private const int Most = 1_000;

    /// <param name="slug">Null asks for all.</param>
    /// <param name="stop">The reader has gone.</param>
    /// <returns>Null when there is no such event.</returns>
    public async Task<string?> RunAsync(string? slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var since = clock.GetUtcNow().AddMonths(-6);
        var events = await db.Events.AsNoTracking().Where(e => slug == null ? e.EndsAt > since : e.Slug == slug).OrderBy(e => e.StartsAt).Take(Most).ToListAsync(stop);
        return slug is not null && events.Count == 0 ? null : CalendarFile.Of(events, site.Root);
    }
}
