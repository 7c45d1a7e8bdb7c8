using CoeMap.Listings;

namespace CoeMap.Search;

/// <summary>Makes what is shown of the rows that were found.</summary>
internal static class Found
{
    public static SearchResults Results(AskedSearch asked, List<ResultRow> found, List<FacetRow> facets, List<ResultRow> nearest)
    {
        var (query, terms) = (asked.Query, asked.Terms);
        var total = found.Count > 0 ? found[0].Total : 0;
        var themes = facets.Where(f => f.Filter == SearchQuery.Key(SearchFilter.Theme)).ToDictionary(f => f.Value, f => f.Label, StringComparer.Ordinal);
        var isCounted = facets.Any(f => f.Filter == FacetSql.CountedRow && f.Count >= SearchSql.Cap);
        return new(
            query,
            new(Shown(found, terms, themes), total, query.Page, DirectorySearch.PageSize),
            SearchFilters.All.ToDictionary(
                f => f, f => (IReadOnlyList<FacetChoice>)Choices(f, query, facets, isMore: isCounted && (total >= SearchSql.Cap || query[f].Count > 0))),
            terms.Additions,
            [.. terms.Parts.SelectMany(p => p.Meanings)],
            asked.HasWords || asked.Typed.HasSigns,
            Shown(nearest, terms, themes))
        {
            IsMore = total >= SearchSql.Cap,
            ShownFor = asked.Corrected,
            NearWords = total == 0 ? asked.NearWords : [],
            WithAllWords = found.Count > 0 ? found[0].WithAllWords : 0,
            Organisations = [.. facets.Where(f => f.Filter == FacetSql.OrganisationRow).Select(f => (f.Value, f.Label))],
        };
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
            [.. r.Themes!.Select(t => (t, themes.GetValueOrDefault(t, t.Replace('-', ' '))))],
            r.PublishedAt!.Value,
            r.NeedsOwner is true,
            r.HasMost is true,
            r.Users ?? 0))];
    }

    private static List<FacetChoice> Choices(SearchFilter filter, SearchQuery query, List<FacetRow> rows, bool isMore)
    {
        var choices = rows.Where(r => r.Filter == SearchQuery.Key(filter)).Select(r => new FacetChoice(
            r.Value, FacetChoice.LabelOf(filter, r.Value, r.Label), r.Count, query[filter].Contains(r.Value, StringComparer.Ordinal), isMore && r.Count > 0)).ToList();
        var gone = query[filter].Where(v => choices.TrueForAll(c => c.Value != v)).ToList();
        choices.AddRange(gone.Select(v => new FacetChoice(v, FacetChoice.LabelOf(filter, v, v.Replace('-', ' ')), 0, IsChosen: true, IsMore: false)));
        return filter.FixedValues() is { } order
            ? [.. choices.OrderBy(c => order.ToList().FindIndex(v => Words.Of(v) == c.Value))]
            : [.. choices.OrderByDescending(c => c.Count).ThenBy(c => c.Label, StringComparer.CurrentCultureIgnoreCase)];
    }
}
