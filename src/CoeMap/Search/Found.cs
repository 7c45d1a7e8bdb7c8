using CoeMap.Listings;

namespace CoeMap.Search;

/// <summary>Makes what is shown of the rows that were found.</summary>
internal static class Found
{
    private const int OrganisationsShown = 5;

    /// <param name="asked">The search as it was understood.</param>
    /// <param name="page">The rows to show.</param>
    /// <param name="total">How many there are; from the cap on it counts as more.</param>
    /// <param name="matches">What holds the words, for the counts of filters; null when there are no words.</param>
    /// <param name="isMore">There are more matches than were looked at.</param>
    /// <param name="nearest">What comes nearest when nothing was found.</param>
    public static SearchResults Results(AskedSearch asked, IReadOnlyList<ResultRow> page, int total, PlaceSet? matches, bool isMore, IReadOnlyList<ResultRow> nearest)
    {
        var (query, terms, names) = (asked.Query, asked.Terms, asked.Narrowing.Map.Names);
        return new(
            query,
            new(Shown(page, terms, names), Math.Min(total, SearchSql.Cap), query.Page, DirectorySearch.PageSize),
            FacetCounts.Of(asked.Narrowing, query, matches, isMore),
            terms.Additions,
            [.. terms.Parts.SelectMany(p => p.Meanings)],
            asked.HasWords || asked.Typed.HasSigns,
            Shown(nearest, terms, names))
        {
            IsMore = total >= SearchSql.Cap,
            ShownFor = asked.Corrected,
            NearWords = total == 0 ? asked.NearWords : [],
            WithAllWords = total,
            Unheld = terms.Unheld,
            Only = [.. asked.Typed.Wanted.Labels],
            Organisations = query.Page == 1 ? names.OrganisationsCalled(terms.TypedWords, asked.Words, OrganisationsShown) : [],
        };
    }

    private static List<FoundListing> Shown(IEnumerable<ResultRow> rows, SearchTerms terms, MapNames names)
    {
        var marked = terms.Marked;
        return [.. rows.Where(r => r.Slug is not null).Select(r => new FoundListing(
            r.Slug!,
            r.Name!,
            Words.Require<ListingKind>(r.Kind!),
            Words.Require<Stage>(r.Stage!),
            Marking.Mark(r.Summary!, marked),
            r.Body is null || Marking.Holds(r.Name + " " + r.Summary!, marked) ? [] : Marking.Snippet(r.Body, marked),
            r.Lead!,
            r.LeadSlug!,
            [.. r.Themes!.Select(t => (t, names.Of(SearchFilter.Theme, t)))],
            r.PublishedAt!.Value,
            r.NeedsOwner is true,
            r.HasMost is true,
            r.Users ?? 0,
            r.EvidenceItems ?? 0,
            r.EvidenceStrength))];
    }
}
