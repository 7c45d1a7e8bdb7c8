using System.Diagnostics;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Search;

/// <summary>Keeps in memory what every public listing can be found under, so that filters are counted and the map is browsed without asking the database.</summary>
/// <remarks>
/// It is read anew, and only what changed, before the first search after a change was heard of. An instance that cannot hear looks
/// at every search; where that is much to look at, once a second. docs/decisions/2026-11-21-filters-are-counted-in-memory.md.
/// </remarks>
public sealed class MapAtHand(Freshness freshness) : IDisposable
{
    private const int AtOnce = 2_000;
    private const int Much = 5_000;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim oneLooks = new(1);
    private volatile Look last = new(MapNow.Empty, HeardBefore: null, LookedAt: 0);

    internal async Task<MapNow> ReadAsync(CoeMapDb db, CancellationToken stop)
    {
        if (IsFresh) return last.Map;
        await oneLooks.WaitAsync(stop);
        try
        {
            if (IsFresh) return last.Map;
            var heardBefore = freshness.MapGeneration;
            var map = await LookAsync(db, last.Map, stop);
            last = new(map, heardBefore, Stopwatch.GetTimestamp());
            return map;
        }
        finally
        {
            oneLooks.Release();
        }
    }

    public void Dispose() => oneLooks.Dispose();

    private bool IsFresh => freshness.MapGeneration is { } heard
        ? last.HeardBefore == heard
        : last.Map.Count > Much && Stopwatch.GetElapsedTime(last.LookedAt) < Rest;

    private static async Task<MapNow> LookAsync(CoeMapDb db, MapNow before, CancellationToken stop)
    {
        var rows = await db.Database.SqlQueryRaw<MapSql.LookRow>(MapSql.Look).ToListAsync(stop);
        var listings = rows.Where(r => r.Of == "listing").Select(r => (Id: r.Id!.Value, Version: (uint)r.Version)).ToList();
        rows.RemoveAll(r => r.Of == "listing");
        var (changed, numbers) = (new Dictionary<Guid, int[]>(), before.Choices.Copy());
        foreach (var some in listings.Where(l => !before.TryGet(l.Id, l.Version, out _)).Select(l => l.Id).Chunk(AtOnce))
        {
            foreach (var row in await db.Database.SqlQueryRaw<MapSql.ChoicesRow>(MapSql.Choices, some).ToListAsync(stop)) changed[row.Id] = [.. row.Choices.Select(numbers.Of)];
        }

        return before.Next(listings, changed, numbers, new MapNames(rows));
    }

    /// <param name="HeardBefore">The generation when the look began; null when none could be heard.</param>
    private sealed record Look(MapNow Map, long? HeardBefore, long LookedAt);
}
