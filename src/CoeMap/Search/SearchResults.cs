using CoeMap.Listings;

namespace CoeMap.Search;

/// <summary>What a search answers: one page of listings, how they can be narrowed, and what was understood.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Listings">One page and the exact total.</param>
/// <param name="Facets">Each filter with the choices that there are.</param>
/// <param name="AlsoSearching">Other names of the sector terms in the words.</param>
/// <param name="HasWords">False when there was nothing to look for: no words, or only such as stand in every text.</param>
/// <param name="Nearest">When nothing was found: listings that hold some of the words.</param>
public sealed record SearchResults(
    SearchQuery Query,
    PageOf<FoundListing> Listings,
    IReadOnlyDictionary<SearchFilter, IReadOnlyList<FacetChoice>> Facets,
    IReadOnlyList<string> AlsoSearching,
    bool HasWords,
    IReadOnlyList<FoundListing> Nearest)
{
    /// <summary>What people call a value that is chosen.</summary>
    public string LabelOf(SearchFilter filter, string value) => Facets[filter].First(c => c.Value == value).Label;
}

/// <summary>One choice of a filter and how many results it would give.</summary>
public sealed record FacetChoice(string Value, string Label, int Count, bool IsChosen)
{
    internal static string LabelOf(SearchFilter filter, string value, string name) =>
        filter == SearchFilter.Licence ? Licences.LabelOf(value)
        : filter.FixedValues()?.FirstOrDefault(v => Words.Of(v) == value) is { } known ? Words.Label(known)
        : name;
}

/// <summary>A listing among results.</summary>
public sealed record FoundListing(
    string Slug,
    string Name,
    ListingKind Kind,
    Stage Stage,
    IReadOnlyList<MarkedText> Summary,
    IReadOnlyList<MarkedText> Snippet,
    string Lead,
    string LeadSlug,
    IReadOnlyList<(string Slug, string Name)> Themes,
    DateTimeOffset PublishedAt,
    bool NeedsOwner);
