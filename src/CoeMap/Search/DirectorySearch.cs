using CoeMap.Database;
using CoeMap.Needs;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Search;

/// <summary>Finds published listings by words and filters, best first; two statements, a third when nothing was found, one without words.</summary>
/// <remarks>One more where words were corrected, and more after a change of the map or the glossary. Half a second is the longest that a search for words may take.</remarks>
public sealed class DirectorySearch(IDbContextFactory<CoeMapDb> dbs, MapAtHand mapAtHand, SectorWords sectorWords, HeardSearches heard)
{
    public const int PageSize = 20;
    private const int NearestShown = 5;
    private const int NeedsShown = 3;

    public async Task<SearchResults> RunAsync(SearchQuery query, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await mapAtHand.ReadAsync(db, stop);
        var asked = await AskedSearch.ReadAsync(dbs, query, map, sectorWords, stop);
        try
        {
            var results = asked.HasWords ? await FindAsync(asked, stop) : await BrowseAsync(asked, stop);
            if (query.IsTallied) heard.Note(query.Words, results.Listings.Total);
            return results;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.QueryCanceled && !stop.IsCancellationRequested)
        {
            var newest = await ReadAsync(SearchSql.Newest(asked), asked, PageSize, stop);
            return Found.Results(asked, newest, newest.Count, matches: null, isMore: false, []) with { IsCutShort = true };
        }
    }

    private async Task<SearchResults> FindAsync(AskedSearch asked, CancellationToken stop)
    {
        var together = new Together(dbs);
        var found = AskInTime(together, SearchSql.Best(asked), asked, PageSize);
        var needs = asked.Query is { Page: 1, IsFiltered: false } ? NeedsLikeWords.Ask(together, asked.Words, NeedsShown) : [];
        await together.RunAsync(stop);
        var (total, first) = (found[0].Total, found[0]);
        var page = total < SearchSql.Cap || asked.Query.Sort is SearchSort.Relevance ? found : AskInTime(together, SearchSql.InOrder(asked), asked, PageSize);
        var nearest = total == 0 ? AskInTime(together, SearchSql.Nearest, asked, NearestShown) : [];
        await together.RunAsync(stop);
        var isMore = first.IsCut && (total >= SearchSql.Cap || asked.Query.IsFiltered);
        return Found.Results(asked, page, total, asked.Narrowing.Map.PlacesOf(first.Matches ?? []), isMore, nearest) with { WithAllWords = first.WithAllWords, Needs = needs };
    }

    // Without words the map at hand knows what is shown and where, and asks only for its texts.
    private async Task<SearchResults> BrowseAsync(AskedSearch asked, CancellationToken stop)
    {
        var (map, places) = (asked.Narrowing.Map, asked.Narrowing.Places(matches: null));
        var total = places?.Count ?? map.Count;
        var skip = (asked.Query.Page - 1) * PageSize;
        if (asked.Query.Sort is SearchSort.Name)
        {
            return Found.Results(asked, await ReadAsync(SearchSql.InOrder(asked), asked, PageSize, stop), total, matches: null, isMore: false, []);
        }

        Guid[] ids = [.. (places?.InOrder() ?? Enumerable.Range(0, map.Count)).Skip(skip).Take(PageSize).Select(place => map[place])];
        var together = new Together(dbs);
        var page = ids.Length == 0 ? [] : together.Ask(SearchSql.These, ResultRow.Of, new NpgsqlParameter("ids", ids));
        await together.RunAsync(stop);
        return Found.Results(asked, page, total, matches: null, isMore: false, []);
    }

    private async Task<IReadOnlyList<ResultRow>> ReadAsync(string sql, AskedSearch asked, int take, CancellationToken stop)
    {
        var together = new Together(dbs);
        var rows = Ask(together, sql, asked, take);
        await together.RunAsync(stop);
        return rows;
    }

    // What travels together is one transaction, so the limit holds for what follows in it and is gone afterwards. Compiling costs more than it saves here.
    private static IReadOnlyList<ResultRow> AskInTime(Together together, string sql, AskedSearch asked, int take)
    {
        together.PlanOnce();
        together.Ask("SELECT set_config('statement_timeout', '500', true), set_config('jit', 'off', true)", _ => true);
        return Ask(together, sql, asked, take);
    }

    private static IReadOnlyList<ResultRow> Ask(Together together, string sql, AskedSearch asked, int take) =>
        together.Ask(sql, ResultRow.Of, [.. asked.Parameters(take).Where(p => sql.Contains('@' + p.ParameterName, StringComparison.Ordinal))]);
}
