using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Exporting;

/// <summary>Published listings for other programs, page by page; one statement, for a search of words three.</summary>
/// <remarks>More after a change of the map or the glossary. A page goes on where the last one ended, whatever was registered meanwhile.</remarks>
public sealed class ReadPublishedListings(IDbContextFactory<CoeMapDb> dbs, MapAtHand mapAtHand, SectorWords sectorWords, PublicAddress site)
{
    private const int Anchors = 3;

    /// <param name="query">Words, filters and order; its page does not count.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="most">How many a page holds.</param>
    /// <param name="stop">Ends the asking.</param>
    /// <exception cref="TimeoutException">The words are too common to be ranked in half a second.</exception>
    public async Task<PublishedListings> RunAsync(SearchQuery query, ListPlace? after, int most, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await mapAtHand.ReadAsync(db, stop);
        if (Unknown(query, map.Names) is { Count: > 0 } unknown) return new([], 0, IsMore: false, Next: null) { Unknown = unknown };
        var asked = await AskedSearch.ReadAsync(db, query, map, sectorWords, stop);
        return asked.HasWords && query.Sort is SearchSort.Relevance ? await RankedAsync(db, asked, after, most, stop) : await InOrderAsync(db, asked, after, most, stop);
    }

    private async Task<PublishedListings> InOrderAsync(CoeMapDb db, AskedSearch asked, ListPlace? after, int most, CancellationToken stop)
    {
        var sql = SearchSql.FromPlace(asked, PublishedRow.Columns, KeyOrders.Of(asked.Query.Sort), after is null);
        NpgsqlParameter[] place = after is null ? [] : [new("after_id", after.Ids[^1]), new("after_at", after.At.ToUniversalTime()), new("after_name", after.Name)];
        var rows = await ReadAsync(db, sql, asked.Parameters(most + 1).Concat(place), stop);
        var total = asked.HasWords ? rows.FirstOrDefault()?.Total ?? 0 : asked.Narrowing.Places(matches: null)?.Count ?? asked.Narrowing.Map.Count;
        var shown = rows.Take(most).ToList();
        var next = rows.Count <= most ? null : new ListPlace(ListPlace.Of(asked.Query), [shown[^1].Id], shown[^1].PublishedAt, shown[^1].Says.Name, 0);
        return Page(asked, shown, total, asked.HasWords, next);
    }

    private async Task<PublishedListings> RankedAsync(CoeMapDb db, AskedSearch asked, ListPlace? after, int most, CancellationToken stop)
    {
        var ids = await RankAsync(db, asked, stop);
        var from = after is null ? 0 : Math.Max(after.Ids.Max(ids.IndexOf) + 1, after.Ids.Any(ids.Contains) ? 0 : after.Shown);
        Guid[] wanted = [.. ids.Take(SearchSql.Cap - 1).Skip(from).Take(most)];
        var rows = (await ReadAsync(db, $"SELECT {PublishedRow.Columns}, 0 AS \"Total\" FROM listings l WHERE l.hidden_at IS NULL AND l.id = ANY (@ids)", [new("ids", wanted)], stop)).ToDictionary(r => r.Id);
        var next = from + most >= Math.Min(ids.Count, SearchSql.Cap - 1) ? null : new ListPlace(ListPlace.Of(asked.Query), [.. wanted.TakeLast(Anchors)], default, "", from + most);
        return Page(asked, [.. wanted.Where(rows.ContainsKey).Select(id => rows[id])], ids.Count, isCapped: true, next);
    }

    private static async Task<List<Guid>> RankAsync(CoeMapDb db, AskedSearch asked, CancellationToken stop)
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

    private PublishedListings Page(AskedSearch asked, IReadOnlyList<PublishedRow> rows, int total, bool isCapped, ListPlace? next)
    {
        var isMore = isCapped && total >= SearchSql.Cap;
        return new([.. rows.Select(r => r.With(asked.Narrowing.Map.Names, site.Root))], isMore ? SearchSql.Cap - 1 : total, isMore, next);
    }

    // What a filter is set to although there is no such thing: silence would look like an empty map.
    private static List<(SearchFilter, string)> Unknown(SearchQuery query, MapNames names) =>
        [.. query.Filters.Where(f => f.Filter is SearchFilter.Theme or SearchFilter.Area or SearchFilter.WorksWith or SearchFilter.Organisation && !names.Has(f.Filter, f.Value))];

    private static Task<List<PublishedRow>> ReadAsync(CoeMapDb db, string sql, IEnumerable<NpgsqlParameter> parameters, CancellationToken stop) =>
        db.Database.SqlQueryRaw<PublishedRow>(sql, Used(sql, parameters)).ToListAsync(stop);

    private static object[] Used(string sql, IEnumerable<NpgsqlParameter> parameters) => [.. parameters.Where(p => sql.Contains('@' + p.ParameterName, StringComparison.Ordinal))];
}

/// <param name="Total">How many there are in all pages.</param>
/// <param name="IsMore">There are more than that, and nobody counted them.</param>
/// <param name="Next">Where the next page goes on; null when this is the last.</param>
public sealed record PublishedListings(IReadOnlyList<PublishedListing> Items, int Total, bool IsMore, ListPlace? Next)
{
    /// <summary>Values of filters that name nothing on the map; then nothing was looked for.</summary>
    public IReadOnlyList<(SearchFilter Filter, string Value)> Unknown { get; init; } = [];
}
