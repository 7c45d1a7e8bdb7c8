namespace CoeMap.Search;

/// <summary>Counts how results can be narrowed: how many each choice of each filter would give. A filter's own choice does not count against it.</summary>
internal static class FacetCounts
{
    /// <param name="narrowing">The filters in use.</param>
    /// <param name="query">The search.</param>
    /// <param name="matches">What holds the words; null when there are no words.</param>
    /// <param name="isMore">There are more matches than were looked at.</param>
    public static IReadOnlyDictionary<SearchFilter, IReadOnlyList<FacetChoice>> Of(Narrowing narrowing, SearchQuery query, PlaceSet? matches, bool isMore)
    {
        using var all = Tally(narrowing.Map, narrowing.Places(matches));
        return SearchFilters.All.ToDictionary(f => f, f =>
        {
            if (!narrowing.Has(f)) return Choices(narrowing.Map, f, query[f], all, isMore);
            using var others = Tally(narrowing.Map, narrowing.Places(matches, but: f));
            return Choices(narrowing.Map, f, query[f], others, isMore);
        });
    }

    // Null where everything counts: the map knows that by itself.
    private static ChoiceTally? Tally(MapNow map, PlaceSet? places) => places is null ? null : new(map, places);

    private static IReadOnlyList<FacetChoice> Choices(MapNow map, SearchFilter filter, IReadOnlyList<string> chosen, ChoiceTally? tally, bool isMore)
    {
        var found = tally is null ? map.MostOf(filter) : tally.MostOf(filter);
        var isCut = isMore || tally?.IsCut(filter) is true;
        var choices = new List<FacetChoice>(found.Count + chosen.Count);
        foreach (var (value, count) in found) choices.Add(Choice(map.Names, filter, value, count, chosen, isCut));
        foreach (var value in chosen)
        {
            if (found.Any(f => f.Value == value)) continue;
            var number = map.NumberOf(filter, value);
            choices.Add(Choice(map.Names, filter, value, number is not { } known ? 0 : tally?.CountOf(filter, known) ?? map.CountOf(known), chosen, isCut));
        }

        return filter.FixedOrder() is { } order
            ? [.. choices.OrderBy(c => order.TryGetValue(c.Value, out var fixedOne) ? fixedOne.Place : int.MaxValue)]
            : [.. choices.OrderByDescending(c => c.Count).ThenBy(c => c.Label, StringComparer.CurrentCultureIgnoreCase)];
    }

    private static FacetChoice Choice(MapNames names, SearchFilter filter, string value, int count, IReadOnlyList<string> chosen, bool isCut) => new(
        value, FacetChoice.LabelOf(filter, value, names), count, chosen.Contains(value, StringComparer.Ordinal), isCut && count > 0);
}
