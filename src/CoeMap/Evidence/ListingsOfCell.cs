using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>The listings that a cell of the gap map counts, every one of them, by name; one statement a page.</summary>
public sealed class ListingsOfCell(IDbContextFactory<CoeMapDb> dbs)
{
    public const int PageSize = 50;

    /// <param name="what">The cell.</param>
    /// <param name="total">How many listings it counts, which whoever asks knows already.</param>
    /// <param name="page">From 1; beyond the last one the last.</param>
    /// <param name="stop">Stops asking.</param>
    public async Task<PageOf<ListingInCell>> RunAsync(EvidenceOf what, int total, int page, CancellationToken stop = default)
    {
        if (total == 0) return new([], 0, 1, PageSize);
        var number = PageNumber.Within(page, total, PageSize);
        await using var db = await dbs.CreateDbContextAsync(stop);
        // The test is a sentence of our own; what was asked for goes beside it as a value.
        var sql =
            $$"""
            SELECT l.slug AS "Slug", l.name AS "Name", l.kind AS "KindWord", count(*)::int AS "Items", max(e.strength) AS "Strongest"
            FROM evidence_items e JOIN listings l ON l.id = e.listing_id
            WHERE e.taken_down_at IS NULL AND l.hidden_at IS NULL AND {{what.Test}}
            GROUP BY l.id ORDER BY l.name, l.id OFFSET {{(number - 1) * PageSize}} LIMIT {{PageSize}}
            """;
        var rows = await db.Database.SqlQueryRaw<ListingInCell>(sql, what.Values).ToListAsync(stop);
        return new(rows, total, number, PageSize);
    }
}

/// <summary>One of the listings of a cell.</summary>
public sealed class ListingInCell
{
    public string Slug { get; init; } = "";
    public string Name { get; init; } = "";
    public string KindWord { get; init; } = "";

    /// <summary>How many of its items are in the cell.</summary>
    public int Items { get; init; }

    /// <summary>0 to 5.</summary>
    public int Strongest { get; init; }
    public ListingKind Kind => Words.Require<ListingKind>(KindWord);
}
