using CoeMap.Listings;

namespace CoeMap.Search;

/// <summary>What kind:, stage:, cost:, tag:, org: and theme: were given.</summary>
/// <param name="Kinds">Wire words.</param>
/// <param name="Stages">Wire words.</param>
/// <param name="Costs">Wire words.</param>
/// <param name="Tags">Lower case.</param>
/// <param name="Organisations">Parts of organisations' addresses, or other names of theirs as an address would spell them.</param>
/// <param name="Themes">Parts of themes' or focus areas' addresses.</param>
public sealed record TypedSigns(
    IReadOnlyList<string> Kinds, IReadOnlyList<string> Stages, IReadOnlyList<string> Costs, IReadOnlyList<string> Tags, IReadOnlyList<string> Organisations, IReadOnlyList<string> Themes)
{
    /// <summary>Kinds, stages and costs as people call them: words may have been taken for them.</summary>
    public IEnumerable<string> Labels =>
        [.. Kinds.Select(k => Words.Label(Words.Require<ListingKind>(k))), .. Stages.Select(s => Words.Label(Words.Require<Stage>(s))), .. Costs.Select(c => Words.Label(Words.Require<CostBand>(c)))];

    public bool AreNone => Kinds.Count + Stages.Count + Costs.Count + Tags.Count + Organisations.Count + Themes.Count == 0;

    internal static TypedSigns From(IEnumerable<(string Key, string Value)> given)
    {
        var values = given.ToLookup(g => g.Key, g => g.Value, StringComparer.Ordinal);
        IReadOnlyList<string> Of(string key) => [.. values[key].Distinct(StringComparer.Ordinal)];
        return new(Of("kind"), Of("stage"), Of("cost"), Of("tag"), Of("org"), Of("theme"));
    }
}
