using Npgsql;

namespace CoeMap.Search;

/// <summary>What a search is narrowed to, by filters and by signs such as tag:, as places on the map at hand.</summary>
internal sealed class Narrowing
{
    private readonly Dictionary<SearchFilter, PlaceSet> filters;
    private readonly SignsOnTheMap[] signs;
    private readonly PlaceSet? bySigns;

    public Narrowing(MapNow map, SearchQuery query, TypedSearch typed)
    {
        Map = map;
        Organisations = [.. query[SearchFilter.Organisation].Where(map.Names.IdOf.ContainsKey).Select(slug => map.Names.IdOf[slug])];
        filters = SearchFilters.All.Where(f => query[f].Count > 0)
            .ToDictionary(f => f, f => map.With((f is SearchFilter.Organisation ? Organisations.Select(id => id.ToString()) : query[f]).Select(v => new Choice(f, v))));
        signs = [new(typed.Wanted, map.Names, isExcluding: false), new(typed.Unwanted, map.Names, isExcluding: true)];
        bySigns = PlaceSet.InAll(signs.SelectMany(s => s.On(map)));
    }

    public MapNow Map { get; }

    /// <summary>Those that the filter means.</summary>
    public Guid[] Organisations { get; }

    /// <summary>What was typed, for the database; each condition begins with AND.</summary>
    public string SignConditions => string.Concat(signs.Select(s => s.Conditions));

    public IEnumerable<NpgsqlParameter> SignParameters => signs.SelectMany(s => s.Parameters);

    public bool Has(SearchFilter filter) => filters.ContainsKey(filter);

    /// <param name="matches">What holds the words; null when there are no words.</param>
    /// <param name="but">A filter that does not count: its own choices widen it.</param>
    /// <returns>Null for the whole map.</returns>
    public PlaceSet? Places(PlaceSet? matches, SearchFilter? but = null) =>
        PlaceSet.InAll(filters.Where(f => f.Key != but).Select(f => f.Value).Concat(new[] { bySigns, matches }.OfType<PlaceSet>()));
}
