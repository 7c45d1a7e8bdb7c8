using System.Text;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CoeMap.Insights;

/// <summary>Numbers, months and rows of insights, all made of the same statement of each: what is shown behind a number is what was counted.</summary>
internal static class InsightSql
{
    private static readonly string Numbers = string.Join("\nUNION ALL\n", TheInsights.All.Select(i => NumberOf(i, InsightPart.Whole)));

    private static string NumberOf(Insight i, InsightPart part) =>
        $"""
        SELECT '{i.Slug}' AS "Slug", count(*)::float8 AS "Rows", (count(*) FILTER (WHERE counts))::float8 AS "Counting", coalesce(sum(amount), 0)::float8 AS "Amount",
               coalesce(sum(amount) FILTER (WHERE counts), 0)::float8 AS "CountingAmount",
               percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) AS "Middle", percentile_cont(0.9) WITHIN GROUP (ORDER BY amount) AS "Ninety"
        FROM ({i.Sql}) AS q{Where(part.Condition)}
        """;

    public static readonly string Months = string.Join("\nUNION ALL\n", TheInsights.All.Where(i => i.HasMonths).Select(i =>
        $"""
        SELECT '{i.Slug}' AS "Slug", date_trunc('month', happened_at AT TIME ZONE 'Europe/London')::date AS "Month", {(i.Kind == InsightKind.Sum ? "sum(amount)" : "count(*)")}::int AS "Number"
        FROM ({i.Sql}) AS q GROUP BY 2
        """));

    public static readonly string Regions =
        $"""SELECT detail AS "Region", count(*)::int AS "Authorities", (count(*) FILTER (WHERE counts))::int AS "OnTheMap" FROM ({TheInsights.All[0].Sql}) AS q GROUP BY 1""";

    /// <summary>Every row, whether it counts or not.</summary>
    public static string EveryRowOf(Insight insight) => $"""SELECT name AS "Name", address AS "Address", detail AS "Detail", happened_at AS "HappenedAt", amount AS "Amount", 0 AS "Total" FROM ({insight.Sql}) AS q""";

    /// <summary>What counts comes first and alone, where only some does.</summary>
    public static string RowsOf(Insight insight, InsightPart part)
    {
        var rows = new StringBuilder("""SELECT name AS "Name", address AS "Address", detail AS "Detail", happened_at AS "HappenedAt", amount AS "Amount", (count(*) OVER ())::int AS "Total" FROM (""").Append(insight.Sql).Append(") AS q");
        rows.Append(Where(insight.Kind is InsightKind.Share or InsightKind.ShareOfSum ? "counts" : null, part.Condition));
        return rows.Append(" ORDER BY ").Append(insight.Kind is InsightKind.Sum or InsightKind.ShareOfSum or InsightKind.Days ? "amount DESC, happened_at DESC, name" : "happened_at DESC NULLS LAST, name").Append(", address").ToString();
    }

    private static string Where(params IEnumerable<string?> conditions) => conditions.OfType<string>().ToList() is { Count: > 0 } all ? " WHERE " + string.Join(" AND ", all) : "";

    /// <summary>The parameters that a statement knows.</summary>
    public static NpgsqlParameter[] Parameters(string sql, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now, string? region = null) =>
        [.. (((string Name, DateTimeOffset At)[])[("from", from), ("until", until), ("now", now)])
            .Where(p => sql.Contains('@' + p.Name, StringComparison.Ordinal)).Select(p => new NpgsqlParameter(p.Name, NpgsqlDbType.TimestampTz) { Value = p.At.ToUniversalTime() }),
         .. sql.Contains("@region", StringComparison.Ordinal) ? [new NpgsqlParameter("region", region)] : Array.Empty<NpgsqlParameter>()];

    public static async Task<Dictionary<string, InsightNumber>> NumbersAsync(CoeMapDb db, Quarter quarter, DateTimeOffset now, CancellationToken stop)
    {
        var rows = await db.Database.SqlQueryRaw<InsightNumber.Row>(Numbers, Parameters(Numbers, quarter.From, quarter.Until, now)).ToListAsync(stop);
        return rows.ToDictionary(r => r.Slug, r => InsightNumber.Made(TheInsights.Find(r.Slug)!, r), StringComparer.Ordinal);
    }

    public static async Task<InsightNumber> NumberAsync(CoeMapDb db, Insight insight, Quarter quarter, InsightPart part, DateTimeOffset now, CancellationToken stop)
    {
        var (sql, (from, until)) = (NumberOf(insight, part), part.Within(quarter));
        return InsightNumber.Made(insight, (await db.Database.SqlQueryRaw<InsightNumber.Row>(sql, Parameters(sql, from, until, now, part.Region)).ToListAsync(stop))[0]);
    }
}
