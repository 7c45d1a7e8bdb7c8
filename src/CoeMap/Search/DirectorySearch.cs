using CoeMap.Database;
using CoeMap.Glossary;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Search;

/// <summary>Finds published listings by words and filters, best first; three statements, a fourth when nothing was found.</summary>
public sealed class DirectorySearch(IDbContextFactory<CoeMapDb> dbs)
{
    public const int PageSize = 20;
    private const int NearestShown = 5;

    public async Task<SearchResults> RunAsync(SearchQuery query, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var glossary = query.Words.Length > 0 ? await GlossaryWords.ReadAsync(db, stop) : [];
        var terms = SearchTerms.Of(query.Words, glossary);
        var found = await ReadAsync<ResultRow>(db, SearchSql.Results(query.Sort), query, terms.AllOf, stop);
        var facets = await ReadAsync<FacetRow>(db, SearchSql.Facets, query, terms.AllOf, stop);
        var nearest = found[0].Total == 0 && found[0].Nodes > 0
            ? await ReadAsync<ResultRow>(db, SearchSql.Nearest, query, terms.AnyOf, stop, NearestShown)
            : [];

        var themes = facets.Where(f => f.Filter == SearchQuery.Key(SearchFilter.Theme)).ToDictionary(f => f.Value, f => f.Label, StringComparer.Ordinal);
        return new(
            query,
            new(Shown(found, terms, themes), found[0].Total, query.Page, PageSize),
            SearchFilters.All.ToDictionary(f => f, f => (IReadOnlyList<FacetChoice>)Choices(f, query, facets)),
            terms.AlsoSearching,
            found[0].Nodes > 0,
            Shown(nearest, terms, themes));
    }

    private static Task<List<T>> ReadAsync<T>(
        CoeMapDb db, string sql, SearchQuery query, string words, CancellationToken stop, int take = PageSize)
    {
        var parameters = SearchFilters.All.Select(f => new NpgsqlParameter(SearchSql.Parameter(f), query[f].ToArray()))
            .Append(new("words", words)).Append(new("typed", query.Words))
            .Append(new("skip", (query.Page - 1) * PageSize)).Append(new("take", take));
        return db.Database.SqlQueryRaw<T>(sql, [.. parameters.Where(p => sql.Contains('@' + p.ParameterName, StringComparison.Ordinal))]).ToListAsync(stop);
    }

    private static List<FoundListing> Shown(IEnumerable<ResultRow> rows, SearchTerms terms, Dictionary<string, string> themes)
    {
        var marked = terms.Marked;
        return [.. rows.Where(r => r.Slug is not null).Select(r => new FoundListing(
            r.Slug!,
            r.Name!,
            Words.Require<ListingKind>(r.Kind!),
            Words.Require<Stage>(r.Stage!),
            Marking.Mark(r.Summary!, marked),
            Marking.Holds(r.Name + " " + r.Summary!, marked) ? [] : Marking.Snippet(r.Body!, marked),
            r.Lead!,
            r.LeadSlug!,
            [.. r.Themes!.Select(t => (t, themes.GetValueOrDefault(t, t)))],
            r.PublishedAt!.Value,
            r.NeedsOwner is true))];
    }

    private static List<FacetChoice> Choices(SearchFilter filter, SearchQuery query, List<FacetRow> rows)
    {
        var choices = rows.Where(r => r.Filter == SearchQuery.Key(filter))
            .Select(r => new FacetChoice(r.Value, FacetChoice.LabelOf(filter, r.Value, r.Label), r.Count, query[filter].Contains(r.Value, StringComparer.Ordinal))).ToList();
        var gone = query[filter].Where(v => choices.TrueForAll(c => c.Value != v)).ToList();
        choices.AddRange(gone.Select(v => new FacetChoice(v, FacetChoice.LabelOf(filter, v, v.Replace('-', ' ')), 0, IsChosen: true)));
        return filter.FixedValues() is { } order
            ? [.. choices.OrderBy(c => order.ToList().FindIndex(v => Words.Of(v) == c.Value))]
            : [.. choices.OrderByDescending(c => c.Count).ThenBy(c => c.Label, StringComparer.CurrentCultureIgnoreCase)];
    }
}
