using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Search;

/// <summary>Finds published listings by words and filters, best first; three statements, a fourth when nothing was found.</summary>
/// <remarks>And one more after the glossary has changed. Half a second is the longest that one of them may take.</remarks>
public sealed class DirectorySearch(IDbContextFactory<CoeMapDb> dbs, SectorWords sectorWords, HeardSearches heard)
{
    public const int PageSize = 20;
    private const int NearestShown = 5;

    public async Task<SearchResults> RunAsync(SearchQuery query, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var asked = await AskedSearch.ReadAsync(db, query, sectorWords, stop);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            await db.Database.ExecuteSqlRawAsync("SET LOCAL statement_timeout = 500; SET LOCAL jit = off", stop); // compiling costs more than it saves here
            var results = await FindAsync(db, asked, stop);
            if (query.Words.Length > 0 && query is { Page: 1, IsFiltered: false }) heard.Note(query.Words, results.Listings.Total);
            return results;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.QueryCanceled && !stop.IsCancellationRequested)
        {
            var newest = await ReadAsync<ResultRow>(db, SearchSql.Newest, asked, PageSize, stop);
            return Found.Results(asked, newest, [], []) with { IsCutShort = true };
        }
    }

    private static async Task<SearchResults> FindAsync(CoeMapDb db, AskedSearch asked, CancellationToken stop)
    {
        var query = asked.Query;
        var found = await ReadAsync<ResultRow>(db, asked.HasWords ? SearchSql.Best(query.Sort) : SearchSql.InOrder(hasWords: false, query.Sort), asked, PageSize, stop);
        var isMany = found.Count > 0 && found[0].Total >= SearchSql.Cap;
        if (isMany && asked.HasWords && query.Sort is not SearchSort.Relevance)
        {
            found = await ReadAsync<ResultRow>(db, SearchSql.InOrder(hasWords: true, query.Sort), asked, PageSize, stop);
        }

        var whole = isMany && !asked.HasWords && !query.IsFiltered && !asked.Typed.HasSigns;
        var facets = await ReadAsync<FacetRow>(
            db, whole ? FacetSql.Kept : FacetSql.Of(asked.HasWords), asked with { ShowsMost = found[0].Total > found[0].WithAllWords }, PageSize, stop);
        var nearest = found[0].Total == 0 && asked.HasWords ? await ReadAsync<ResultRow>(db, SearchSql.Nearest, asked, NearestShown, stop) : [];
        return Found.Results(asked, found, facets, nearest);
    }

    private static Task<List<T>> ReadAsync<T>(CoeMapDb db, string sql, AskedSearch asked, int take, CancellationToken stop) =>
        db.Database.SqlQueryRaw<T>(sql, [.. asked.Parameters(take).Where(p => sql.Contains('@' + p.ParameterName, StringComparison.Ordinal))]).ToListAsync(stop);
}
