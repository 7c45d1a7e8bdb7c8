namespace CoeMap.Search;

/// <summary>Counts how results can be narrowed: how many each choice of each filter would give. A filter's own choice does not count against it.</summary>
internal static class FacetCounts
{
    // So many listings are counted exactly; of more, the newest, and each count is then a “more than”.
    private const int MostCounted = 2_000;

    /// <param name="narrowing">The filters in use.</param>
    /// <param name="query">The search.</param>
    /// <param name="matches">What holds the words; null when there are no words.</param>
    /// <param name="isMore">There are more matches than were looked at.</param>
    public static IReadOnlyDictionary<SearchFilter, IReadOnlyList<FacetChoice>> Of(Narrowing narrowing, SearchQuery query, PlaceSet? matches, bool isMore)
    {
        using var all = Count(narrowing.Map, narrowing.Places(matches));
        return SearchFilters.All.ToDictionary(f => f, f =>
        {
            if (!narrowing.Has(f)) return Choices(narrowing.Map, f, query[f], all, isMore);
            using var others = Count(narrowing.Map, narrowing.Places(matches, but: f));
            return Choices(narrowing.Map, f, query[f], others, isMore);
        });
    }

    // Null where everything counts: the map knows that by itself.
    private static ChoiceTally? Count(MapNow map, PlaceSet? places)
    {
        if (places is null) return null;
        var (tally, counted) = (new ChoiceTally(map), 0);
        foreach (var place in places.InOrder())
        {
            tally.IsCut = ++counted > MostCounted;
            if (tally.IsCut) break;
            tally.Add(place);
        }

        return tally;
    }

    private static IReadOnlyList<FacetChoice> Choices(MapNow map, SearchFilter filter, IReadOnlyList<string> chosen, ChoiceTally? tally, bool isMore)
    {
        var found = tally is null ? map.MostOf(filter) : tally.MostOf(filter);
        int CountOf(string value) => map.NumberOf(filter, value) is { } number ? tally?[number] ?? map.CountOf(number) : 0;
        var missing = chosen.Except(found.Select(f => f.Value), StringComparer.Ordinal).Select(v => (Value: v, Count: CountOf(v)));
        var choices = found.Concat(missing).Select(c => new FacetChoice(
            c.Value, FacetChoice.LabelOf(filter, c.Value, map.Names.Of(filter, c.Value)), c.Count, chosen.Contains(c.Value, StringComparer.Ordinal),
            (isMore || tally is { IsCut: true }) && c.Count > 0));
        return filter.FixedOrder() is { } order
            ? [.. choices.OrderBy(c => order.TryGetValue(c.Value, out var fixedOne) ? fixedOne.Place : int.MaxValue)]
            : [.. choices.OrderByDescending(c => c.Count).ThenBy(c => c.Label, StringComparer.CurrentCultureIgnoreCase)];
    }
}
