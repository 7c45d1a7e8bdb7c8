using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Search;

/// <summary>Finds published listings by words and filters, best first; two statements, a third when nothing was found, one without words.</summary>
/// <remarks>More after a change of the map or the glossary. Half a second is the longest that a search for words may take.</remarks>
public sealed class DirectorySearch(IDbContextFactory<CoeMapDb> dbs, MapAtHand mapAtHand, SectorWords sectorWords, HeardSearches heard)
{
    public const int PageSize = 20;
    private const int NearestShown = 5;

    public async Task<SearchResults> RunAsync(SearchQuery query, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await mapAtHand.ReadAsync(db, stop);
        var asked = await AskedSearch.ReadAsync(db, query, map, sectorWords, stop);
        try
        {
            var results = asked.HasWords ? await FindAsync(db, asked, stop) : await BrowseAsync(db, asked, stop);
            if (query.IsTallied) heard.Note(query.Words, results.Listings.Total);
            return results;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.QueryCanceled && !stop.IsCancellationRequested)
        {
            var newest = await ReadAsync(db, SearchSql.Newest(asked), asked, PageSize, stop);
            return Found.Results(asked, newest, newest.Count, matches: null, isMore: false, []) with { IsCutShort = true };
        }
    }

    private static async Task<SearchResults> FindAsync(CoeMapDb db, AskedSearch asked, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Database.ExecuteSqlRawAsync("SET LOCAL statement_timeout = 500; SET LOCAL jit = off", stop); // compiling costs more than it saves here
        var found = await ReadAsync(db, SearchSql.Best(asked), asked, PageSize, stop);
        var (total, first) = (found[0].Total, found[0]);
        var page = total >= SearchSql.Cap && asked.Query.Sort is not SearchSort.Relevance ? await ReadAsync(db, SearchSql.InOrder(asked), asked, PageSize, stop) : found;
        var nearest = total == 0 ? await ReadAsync(db, SearchSql.Nearest, asked, NearestShown, stop) : [];
        return Found.Results(asked, page, total, asked.Narrowing.Map.PlacesOf(first.Matches ?? []), first.IsCut && (total >= SearchSql.Cap || asked.Query.IsFiltered), nearest) with { WithAllWords = first.WithAllWords };
    }

    // Without words the map at hand knows what is shown and where, and asks only for its texts.
    private static async Task<SearchResults> BrowseAsync(CoeMapDb db, AskedSearch asked, CancellationToken stop)
    {
        var (map, places) = (asked.Narrowing.Map, asked.Narrowing.Places(matches: null));
        var total = places?.Count ?? map.Count;
        var skip = (asked.Query.Page - 1) * PageSize;
        if (asked.Query.Sort is SearchSort.Name)
        {
            return Found.Results(asked, await ReadAsync(db, SearchSql.InOrder(asked), asked, PageSize, stop), total, matches: null, isMore: false, []);
        }

        Guid[] ids = [.. (places?.InOrder() ?? Enumerable.Range(0, map.Count)).Skip(skip).Take(PageSize).Select(place => map[place])];
        var page = ids.Length == 0 ? [] : await db.Database.SqlQueryRaw<ResultRow>(SearchSql.These, new NpgsqlParameter("ids", ids)).ToListAsync(stop);
        return Found.Results(asked, page, total, matches: null, isMore: false, []);
    }

    private static Task<List<ResultRow>> ReadAsync(CoeMapDb db, string sql, AskedSearch asked, int take, CancellationToken stop) =>
        db.Database.SqlQueryRaw<ResultRow>(sql, [.. asked.Parameters(take).Where(p => sql.Contains('@' + p.ParameterName, StringComparison.Ordinal))]).ToListAsync(stop);
}
