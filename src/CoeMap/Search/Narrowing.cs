namespace CoeMap.Search;

/// <summary>What a search is narrowed to, by filters and by signs such as tag:, as places on the map at hand.</summary>
internal sealed class Narrowing
{
    private readonly Dictionary<SearchFilter, PlaceSet> filters;
    private readonly PlaceSet? signs;

    public Narrowing(MapNow map, SearchQuery query, TypedSearch typed)
    {
        Map = map;
        Organisations = [.. query[SearchFilter.Organisation].Where(map.Names.IdOf.ContainsKey).Select(slug => map.Names.IdOf[slug])];
        OrganisationsTyped = map.Names.OrganisationsLike(typed.Organisations);
        ThemesTyped = map.Names.ThemesLike(typed.Themes);
        filters = SearchFilters.All.Where(f => query[f].Count > 0)
            .ToDictionary(f => f, f => map.With(Of(f, f is SearchFilter.Organisation ? Ids(Organisations) : query[f])));
        var typedOnes = new List<PlaceSet>();
        if (typed.Kinds.Count > 0) typedOnes.Add(map.With(Of(SearchFilter.Kind, typed.Kinds)));
        if (typed.Tags.Count > 0) typedOnes.Add(map.With(Of(SearchFilter.Tag, typed.Tags)));
        if (typed.Organisations.Count > 0) typedOnes.Add(map.With(Of(SearchFilter.Organisation, Ids(OrganisationsTyped))));
        if (typed.Themes.Count > 0) typedOnes.Add(map.With(Of(SearchFilter.Theme, ThemesTyped).Concat(Of(SearchFilter.Area, ThemesTyped))));
        signs = PlaceSet.InAll(typedOnes);
    }

    public MapNow Map { get; }
    public Guid[] Organisations { get; }
    public Guid[] OrganisationsTyped { get; }
    public string[] ThemesTyped { get; }

    public bool Has(SearchFilter filter) => filters.ContainsKey(filter);

    /// <param name="matches">What holds the words; null when there are no words.</param>
    /// <param name="but">A filter that does not count: its own choices widen it.</param>
    /// <returns>Null for the whole map.</returns>
    public PlaceSet? Places(PlaceSet? matches, SearchFilter? but = null) =>
        PlaceSet.InAll(filters.Where(f => f.Key != but).Select(f => f.Value).Concat(new[] { signs, matches }.OfType<PlaceSet>()));

    private static IEnumerable<Choice> Of(SearchFilter filter, IEnumerable<string> values) => values.Select(v => new Choice(filter, v));

    private static IEnumerable<string> Ids(IEnumerable<Guid> organisations) => organisations.Select(id => id.ToString());
}
