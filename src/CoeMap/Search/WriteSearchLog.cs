using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Search;

/// <summary>Adds what was searched for to the tallies of this week, and forgets weeks that are over a year old.</summary>
public sealed class WriteSearchLog(IDbContextFactory<CoeMapDb> dbs, HeardSearches heard, TimeProvider clock)
{
    private static readonly TimeSpan TalliesLast = TimeSpan.FromDays(365);

    public async Task RunAsync(CancellationToken stop = default)
    {
        var searches = heard.Take();
        if (searches.Count == 0) return;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var oldest = today.AddDays(-(int)TalliesLast.TotalDays);
        await using var db = await dbs.CreateDbContextAsync(stop);
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO search_tallies AS t (week, words, times, found)
            SELECT {0}, s.words, s.times, s.found FROM unnest({1}::text[], {2}::int[], {3}::int[]) AS s (words, times, found)
            ON CONFLICT (week, words) DO UPDATE SET times = t.times + excluded.times, found = excluded.found
            """,
            [MondayOf(today), searches.Select(s => s.Words).ToArray(), searches.Select(s => s.Times).ToArray(), searches.Select(s => s.Found).ToArray()],
            stop);
        await db.SearchTallies.Where(t => t.Week < oldest).ExecuteDeleteAsync(stop);
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
