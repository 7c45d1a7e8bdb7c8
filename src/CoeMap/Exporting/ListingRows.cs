using CoeMap.Database;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Exporting;

/// <summary>Reads rows of public listings: in an order that can be gone on with, by rank, or by their ids. One statement each.</summary>
internal static class ListingRows
{
    public static Task<List<PublishedRow>> InOrderAsync(CoeMapDb db, AskedSearch asked, ListPlace? after, int take, CancellationToken stop)
    {
        var sql = SearchSql.FromPlace(asked, PublishedRow.Columns, KeyOrders.Of(asked.Query.Sort), after is null);
        NpgsqlParameter[] place = after is null ? [] : [new("after_id", after.Ids[^1]), new("after_at", after.At.ToUniversalTime()), new("after_name", after.Name)];
        return ReadAsync(db, sql, asked.Parameters(take).Concat(place), stop);
    }

    /// <returns>Those that are still public, in the order of their ids.</returns>
    public static async Task<IReadOnlyList<PublishedRow>> OfAsync(CoeMapDb db, IReadOnlyList<Guid> ids, CancellationToken stop, bool hiddenToo = false)
    {
        var sql = $"SELECT {PublishedRow.Columns}, 0 AS \"Total\" FROM listings l WHERE l.id = ANY (@ids){(hiddenToo ? "" : " AND l.hidden_at IS NULL")}";
        var rows = (await ReadAsync(db, sql, [new("ids", ids.ToArray())], stop)).ToDictionary(r => r.Id);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    /// <returns>What a search for words finds, the best first, up to the cap.</returns>
    /// <exception cref="TimeoutException">The words are too common to be ranked in half a second.</exception>
    public static async Task<List<Guid>> RankAsync(CoeMapDb db, AskedSearch asked, CancellationToken stop)
    {
        var sql = SearchSql.BestIds(asked);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            await db.Database.ExecuteSqlRawAsync("SET LOCAL statement_timeout = 500; SET LOCAL jit = off", stop);
            return await db.Database.SqlQueryRaw<Guid>(sql, Used(sql, asked.Parameters(0))).ToListAsync(stop);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.QueryCanceled && !stop.IsCancellationRequested)
        {
            throw new TimeoutException("The search took too long.", e);
        }
    }

    public static ListPlace PlaceOf(AskedSearch asked, PublishedRow last) => new(ListPlace.Of(asked.Query), [last.Id], last.PublishedAt, last.Says.Name, 0);

    private static Task<List<PublishedRow>> ReadAsync(CoeMapDb db, string sql, IEnumerable<NpgsqlParameter> parameters, CancellationToken stop) =>
        db.Database.SqlQueryRaw<PublishedRow>(sql, Used(sql, parameters)).ToListAsync(stop);

    private static object[] Used(string sql, IEnumerable<NpgsqlParameter> parameters) => [.. parameters.Where(p => sql.Contains('@' + p.ParameterName, StringComparison.Ordinal))];
}
