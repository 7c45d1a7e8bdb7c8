using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Insights;

/// <summary>Adds what was read to the tallies of this month; several instances add up.</summary>
public sealed class WriteReads(IDbContextFactory<CoeMapDb> dbs, HeardReads heard, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken stop = default)
    {
        var reads = heard.Take();
        if (reads.Count == 0) return;
        var today = London.DayOf(clock.GetUtcNow());
        try
        {
            await using var db = await dbs.CreateDbContextAsync(stop);
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO listing_reads AS r (listing_id, month, times)
                SELECT l.id, {0}, s.times FROM unnest({1}::text[], {2}::int[]) AS s (slug, times) JOIN listings l ON l.slug = s.slug
                WHERE l.hidden_at IS NULL ORDER BY l.id
                ON CONFLICT (listing_id, month) DO UPDATE SET times = r.times + excluded.times
                """,
                [new DateOnly(today.Year, today.Month, 1), reads.Select(r => r.Slug).ToArray(), reads.Select(r => r.Times).ToArray()],
                stop);
        }
        catch (Exception) // the database is away for a moment: the next run writes them
        {
            foreach (var (slug, times) in reads) heard.Note(slug, times);
            throw;
        }
    }
}
