using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Insights;

/// <summary>How the listings that somebody may edit are doing: reads, follows, uses and requests by month; whose they were is not told. Two statements.</summary>
public sealed class MyListingFigures(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public const int MonthsShown = 12;

    // A follow holds the address that the listing had then. An organisation counts in the month in which it first confirmed that it uses or pilots the listing.
    private const string Counted =
        """
        SELECT id AS "ListingId", month AS "Month", sum(reads)::int AS "Reads", sum(follows)::int AS "Follows", sum(uses)::int AS "Uses", sum(requests)::int AS "Requests"
        FROM (SELECT listing_id AS id, month, times AS reads, 0 AS follows, 0 AS uses, 0 AS requests FROM listing_reads WHERE listing_id = ANY ({0})
              UNION ALL
              SELECT t.id, date_trunc('month', f.since_at AT TIME ZONE 'Europe/London')::date, 0, 1, 0, 0
              FROM follows f JOIN (SELECT id, slug FROM listings WHERE id = ANY ({0}) UNION SELECT thing_id, slug FROM former_addresses WHERE "of" = 'listing' AND thing_id = ANY ({0})) t
                ON t.slug = f.subject AND f."of" = 'listing'
              UNION ALL
              SELECT listing_id, date_trunc('month', min(confirmed_at) AT TIME ZONE 'Europe/London')::date, 0, 0, 1, 0 FROM adoption_entries
              WHERE listing_id = ANY ({0}) AND confirmed_at IS NOT NULL AND stage IN ('in-use', 'piloting') GROUP BY listing_id, organisation_id
              UNION ALL
              SELECT listing_id, date_trunc('month', asked_at AT TIME ZONE 'Europe/London')::date, 0, 0, 0, 1 FROM connections WHERE listing_id = ANY ({0})) c
        WHERE month >= {1} GROUP BY id, month
        """;

    /// <param name="slug">One listing; null asks for all.</param>
    public async Task<IReadOnlyList<FiguresOfListing>> RunAsync(Me me, string? slug = null, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var listings = await db.Listings.AsNoTracking().EditableBy(me).Where(l => l.MergedIntoId == null && (slug == null || l.Slug == slug)).OrderBy(l => l.Name)
            .Select(l => new { l.Id, l.Slug, l.Name }).ToListAsync(stop);
        if (listings.Count == 0) return [];
        var today = London.DayOf(clock.GetUtcNow());
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - MonthsShown);
        var counted = (await db.Database.SqlQueryRaw<Row>(Counted, listings.Select(l => l.Id).ToArray(), first).ToListAsync(stop)).ToDictionary(r => (r.ListingId, r.Month));
        return listings.ConvertAll(l => new FiguresOfListing(l.Slug, l.Name,
            [.. Enumerable.Range(0, MonthsShown).Select(first.AddMonths).Select(month => counted.GetValueOrDefault((l.Id, month)) is { } row ? new MonthOfListing(month, row.Reads, row.Follows, row.Uses, row.Requests) : new(month, 0, 0, 0, 0))]));
    }

    private sealed record Row(Guid ListingId, DateOnly Month, int Reads, int Follows, int Uses, int Requests);
}

/// <param name="Months">The running one last.</param>
public sealed record FiguresOfListing(string Slug, string Name, IReadOnlyList<MonthOfListing> Months)
{
    public int Reads => Months.Sum(m => m.Reads);
    public int Follows => Months.Sum(m => m.Follows);
    public int Uses => Months.Sum(m => m.Uses);
    public int Requests => Months.Sum(m => m.Requests);
}

/// <param name="Month">Its first day.</param>
/// <param name="Reads">Times its page was opened.</param>
/// <param name="Follows">Who began to follow it then and still does.</param>
/// <param name="Uses">Organisations that confirmed for the first time that they use or pilot it.</param>
/// <param name="Requests">Requests to the people behind it.</param>
public sealed record MonthOfListing(DateOnly Month, int Reads, int Follows, int Uses, int Requests);
