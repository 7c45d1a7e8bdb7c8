using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Insights;

/// <summary>The Centre's numbers of one quarter beside those of the one before, the twelve months up to its end, and who and what is covered; five statements.</summary>
public sealed class InsightsOfQuarter(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int MonthsShown = 12;

    /// <returns>Null for everybody but moderators.</returns>
    public async Task<QuarterFigures?> RunAsync(Me me, Quarter quarter, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var (numbers, before) = (await InsightSql.NumbersAsync(db, quarter, now, stop), await InsightSql.NumbersAsync(db, quarter.Before, now, stop));
        var first = quarter.Next.First.AddMonths(-MonthsShown);
        var counted = await db.Database.SqlQueryRaw<MonthRow>(InsightSql.Months, InsightSql.Parameters(InsightSql.Months, London.StartOf(first), quarter.Until, now)).ToListAsync(stop);
        var regions = await db.Database.SqlQueryRaw<RegionRow>(InsightSql.Regions, InsightSql.Parameters(InsightSql.Regions, quarter.From, quarter.Until, now)).ToListAsync(stop);
        var areas = await InsightRows.ReadAsync(db, TheInsights.All[1], InsightSql.EveryRowOf(TheInsights.All[1]), quarter, InsightPart.Whole, now, stop);
        return new(
            quarter,
            [.. TheInsights.All.Select(i => new InsightFigure(i, numbers[i.Slug], i.IsOfToday ? null : before[i.Slug]))],
            [.. TheInsights.All.Where(i => i.HasMonths).Select(i => new InsightSeries(i, [.. Enumerable.Range(0, MonthsShown).Select(first.AddMonths).Select(month => new MonthFigure(month, counted.Find(c => c.Slug == i.Slug && c.Month == month)?.Number ?? 0))]))],
            [.. regions.Select(r => new RegionFigure(r.Region ?? InsightPart.NoRegion, r.Authorities, r.OnTheMap)).OrderBy(r => r.Region, StringComparer.Ordinal)],
            [.. areas.Select(a => new AreaFigure(a.Name, a.Address!, (int)a.Amount!.Value)).OrderBy(a => a.Name, StringComparer.Ordinal)]);
    }

    private sealed record MonthRow(string Slug, DateOnly Month, int Number);

    private sealed record RegionRow(string? Region, int Authorities, int OnTheMap);
}

/// <param name="Figures">All of them, in their order.</param>
/// <param name="Series">Those that happen in months, up to the quarter's end.</param>
/// <param name="Regions">Local authorities on the map by region, by name: no ranking.</param>
/// <param name="Areas">Listings by focus area; a listing may be in several.</param>
public sealed record QuarterFigures(Quarter Quarter, IReadOnlyList<InsightFigure> Figures, IReadOnlyList<InsightSeries> Series, IReadOnlyList<RegionFigure> Regions, IReadOnlyList<AreaFigure> Areas);

/// <param name="Before">Of the quarter before; null where there is no such number.</param>
public sealed record InsightFigure(Insight Insight, InsightNumber Now, InsightNumber? Before);

public sealed record InsightSeries(Insight Insight, IReadOnlyList<MonthFigure> Months);

/// <param name="Month">Its first day.</param>
public sealed record MonthFigure(DateOnly Month, int Number);

/// <param name="Word">As an address has it, "none" for those without one.</param>
public sealed record RegionFigure(string Word, int Authorities, int OnTheMap)
{
    public string Region => InsightPart.NameOf(Word);
}

public sealed record AreaFigure(string Name, string Address, int Listings);
