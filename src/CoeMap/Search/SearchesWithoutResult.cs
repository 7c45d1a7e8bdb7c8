using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Search;

/// <summary>What people searched for and the map did not have, week by week: what to register, and which words to teach the glossary.</summary>
public sealed class SearchesWithoutResult(IDbContextFactory<CoeMapDb> dbs)
{
    private const int WeeksShown = 12;
    private const int MostAWeek = 500;

    public async Task<IReadOnlyList<WeekOfSearches>> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var weeks = await db.SearchTallies.AsNoTracking().GroupBy(t => t.Week).OrderByDescending(w => w.Key).Take(WeeksShown)
            .Select(w => new { Week = w.Key, Searches = w.Sum(t => t.Times), Missed = w.Sum(t => t.Found == 0 ? t.Times : 0) }).ToListAsync(stop);
        var oldest = weeks.Select(w => w.Week).DefaultIfEmpty().Min();
        var missed = await db.SearchTallies.AsNoTracking().Where(t => t.Week >= oldest && t.Found == 0)
            .OrderByDescending(t => t.Times).ThenBy(t => t.Words).Take(WeeksShown * MostAWeek)
            .Select(t => new { t.Week, t.Words, t.Times }).ToListAsync(stop);
        var byWeek = missed.ToLookup(m => m.Week, m => new MissedSearch(m.Words, m.Times));
        return [.. weeks.Select(w => new WeekOfSearches(w.Week, w.Searches, w.Missed, [.. byWeek[w.Week].Take(MostAWeek)]))];
    }
}

/// <param name="Monday">The first day of the week.</param>
/// <param name="Searches">How many searches reached the map's database; pages shown from the cache are not counted again.</param>
/// <param name="Missed">How many of them found nothing.</param>
public sealed record WeekOfSearches(DateOnly Monday, int Searches, int Missed, IReadOnlyList<MissedSearch> Most);

public sealed record MissedSearch(string Words, int Times);
