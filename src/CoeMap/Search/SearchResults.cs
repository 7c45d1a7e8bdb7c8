using CoeMap.Listings;

namespace CoeMap.Search;

/// <summary>What a search answers: one page of listings, how they can be narrowed, and what was understood.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Listings">One page and the total, exact up to a thousand.</param>
/// <param name="Facets">Each filter with the choices that there are.</param>
/// <param name="Additions">Other names of the sector terms in the words, searched for as well.</param>
/// <param name="Meanings">What terms in the words stand for, where that is more than one thing.</param>
/// <param name="HasWords">False when there was nothing to look for: no words, or only such as stand in every text.</param>
/// <param name="Nearest">When nothing was found: listings that hold some of the words.</param>
public sealed record SearchResults(
    SearchQuery Query,
    PageOf<FoundListing> Listings,
    IReadOnlyDictionary<SearchFilter, IReadOnlyList<FacetChoice>> Facets,
    IReadOnlyList<Addition> Additions,
    IReadOnlyList<Meaning> Meanings,
    bool HasWords,
    IReadOnlyList<FoundListing> Nearest)
{
    /// <summary>There are more than a thousand, and nobody counted them.</summary>
    public bool IsMore { get; init; }

    /// <summary>The words as they were corrected; null when nothing was.</summary>
    public string? ShownFor { get; init; }

    /// <summary>How many of the listings hold all the words; the others hold most of them.</summary>
    public int WithAllWords { get; init; }

    /// <summary>Kinds, stages and costs that words or signs were taken for.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Words that no listing has.</summary>
    public IReadOnlyList<string> Unheld { get; init; } = [];

    /// <summary>It took too long, and these are only the newest that fit.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Words of the map that look a little like those it does not know.</summary>
    public IReadOnlyList<string> NearWords { get; init; } = [];

    public IReadOnlyList<(string Slug, string Name)> Organisations { get; init; } = [];

    /// <summary>Needs that hold all the words; only beside the first page of a search without filters.</summary>
    public IReadOnlyList<Needs.FoundNeed> Needs { get; init; } = [];

    /// <summary>What people call a value that is chosen.</summary>
    public string LabelOf(SearchFilter filter, string value) => Facets[filter].First(c => c.Value == value).Label;
}

/// <summary>One choice of a filter and how many results it would give.</summary>
/// <param name="IsMore">There are more than these, and nobody counted them.</param>
public sealed record FacetChoice(string Value, string Label, int Count, bool IsChosen, bool IsMore)
{
    internal static string LabelOf(SearchFilter filter, string value, MapNames names) =>
        filter == SearchFilter.Licence ? Licences.LabelOf(value)
        : filter.FixedOrder() is { } order && order.TryGetValue(value, out var known) ? known.Label
        : names.Of(filter, value);
}

/// <summary>A listing among results.</summary>
/// <param name="HasOnlyMost">Some of the words were not found in it.</param>
/// <param name="Users">How many organisations have confirmed that they use it.</param>
/// <param name="EvidenceItems">How much evidence is published about it.</param>
/// <param name="EvidenceStrength">0 to 5, of the strongest; null without any.</param>
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
    bool NeedsOwner,
    bool HasOnlyMost,
    int Users,
    int EvidenceItems,
    int? EvidenceStrength);
