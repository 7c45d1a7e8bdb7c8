using CoeMap.Access;
using CoeMap.Connections;
using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Moderation;
using CoeMap.Organisations;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Insights;

/// <summary>The rows that one number of the Centre is made of; one statement and one for the number.</summary>
public sealed class InsightRows(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int PageSize = 50;

    /// <summary>More than a spreadsheet is good for.</summary>
    private const int MostInAFile = 100_000;

    /// <param name="part">What of it: all, a month or a region.</param>
    /// <param name="number">The page, from 1; null asks for all.</param>
    /// <returns>Null for everybody but moderators.</returns>
    public async Task<RowsOfInsight?> RunAsync(Me me, Insight insight, Quarter quarter, InsightPart part, int? number, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var figure = await InsightSql.NumberAsync(db, insight, quarter, part, now, stop);
        if (figure.IsWithheld) return new(insight, quarter, part, figure, new([], 0, 1, PageSize));
        var rows = await ReadAsync(db, insight, InsightSql.RowsOf(insight, part), quarter, part, now, stop, number is { } page ? ((page - 1) * PageSize, PageSize) : (0, MostInAFile));
        if (rows.Count == 0 && number > 1) return await RunAsync(me, insight, quarter, part, number: 1, stop); // beyond the last page
        return new(insight, quarter, part, figure, new([.. rows], rows is [var first, ..] ? first.Total : 0, number ?? 1, number is null ? MostInAFile : PageSize));
    }

    internal static async Task<List<InsightRow>> ReadAsync(CoeMapDb db, Insight insight, string sql, Quarter quarter, InsightPart part, DateTimeOffset now, CancellationToken stop, (int Skip, int Take)? lines = null)
    {
        if (lines is { } wanted) sql += string.Create(System.Globalization.CultureInfo.InvariantCulture, $" OFFSET {wanted.Skip} LIMIT {wanted.Take}");
        var (from, until) = part.Within(quarter);
        var rows = await db.Database.SqlQueryRaw<InsightRow>(sql, InsightSql.Parameters(sql, from, until, now, part.Region)).ToListAsync(stop);
        return rows.ConvertAll(row => InWords(insight.Slug, row));
    }

    // Words of the database as people say them.
    private static InsightRow InWords(string slug, InsightRow row) => slug switch
    {
        "authorities-on-the-map" or "authorities-without-contact" => row with { Detail = row.Detail is { } region ? Words.LabelOf<Region>(region) : null },
        "requests-answered-within-a-week" => row with { Detail = row.Detail is { } state ? Words.LabelOf<RequestState>(state) : null },
        "outcomes-told" => row with { Name = Words.LabelOf<ConnectionOutcome>(row.Name) },
        "evidence-added" => row with { Detail = row.Detail is { } about ? Words.LabelOf<EvidenceOutcome>(about) : null },
        "time-to-moderate" => row with { Detail = row.Detail is { } outcome ? Words.LabelOf<DecisionOutcome>(outcome) : null },
        "searches-without-result" => row with { Address = SearchQuery.For(row.Name).ToAddress() },
        _ => row,
    };
}

/// <param name="Address">Where it can be seen; null where it is nowhere.</param>
/// <param name="Detail">What else is said of it.</param>
/// <param name="Total">Rows on all pages.</param>
public sealed record InsightRow(string Name, string? Address, string? Detail, DateTimeOffset? HappenedAt, double? Amount, int Total);

public sealed record RowsOfInsight(Insight Insight, Quarter Quarter, InsightPart Part, InsightNumber Number, PageOf<InsightRow> Rows);
