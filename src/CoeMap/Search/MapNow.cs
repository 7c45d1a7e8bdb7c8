using System.Diagnostics.CodeAnalysis;

namespace CoeMap.Search;

/// <summary>Every public listing by its place (newest first) with the choices it can be found under, as numbers. It never changes; a change makes another.</summary>
internal sealed class MapNow
{
    public static readonly MapNow Empty = new([], [], [], new ChoiceNumbers(), new MapNames([]));
    private readonly Guid[] ids;
    private readonly uint[] versions;
    private readonly int[][] choicesAt;
    private readonly Dictionary<Guid, int> placeOf;
    private readonly int[] rank;
    private readonly Lazy<Dictionary<SearchFilter, IReadOnlyList<(string, int)>>> whole;

    private MapNow(Guid[] ids, uint[] versions, int[][] choicesAt, ChoiceNumbers choices, MapNames names)
    {
        (this.ids, this.versions, this.choicesAt, Choices, Names) = (ids, versions, choicesAt, choices, names);
        placeOf = new Dictionary<Guid, int>(ids.Length);
        for (var place = 0; place < ids.Length; place++) placeOf[ids[place]] = place;
        Places = new(choicesAt, choices);
        rank = choices.Ranks();
        whole = new(() => SearchFilters.All.ToDictionary(f => f, f => MostOf(Places.Of(f), CountOf)));
    }

    private const int Mostly = 20;

    public int Count => ids.Length;

    public ChoiceNumbers Choices { get; }
    public MapNames Names { get; }

    /// <summary>Where each choice is found.</summary>
    public ChoicePlaces Places { get; }

    public Guid this[int place] => ids[place];

    /// <returns>False for what is not public; one that was published a moment ago may be missing.</returns>
    public bool TryPlace(Guid id, out int place) => placeOf.TryGetValue(id, out place);

    /// <returns>How many listings have the choice.</returns>
    public int CountOf(int choice) => Places.CountOf(choice);

    /// <returns>How many listings have the value; an organisation by its slug or its id.</returns>
    public int CountOf(SearchFilter filter, string value) => NumberOf(filter, value) is { } number ? CountOf(number) : 0;

    /// <returns>How many values of a filter any listing has.</returns>
    public int ValuesOf(SearchFilter filter) => Places.Of(filter).Count(c => CountOf(c) > 0);

    /// <returns>The choices of a filter that most listings have, and how many have each.</returns>
    public IReadOnlyList<(string Value, int Count)> MostOf(SearchFilter filter) => whole.Value[filter];

    /// <returns>Those of some choices that are the most frequent. A filter may have a choice for each listing, such as free tags: one pass keeps the best aside.</returns>
    public IReadOnlyList<(string Value, int Count)> MostOf(IEnumerable<int> choices, Func<int, int> countOf)
    {
        var best = new PriorityQueue<(int Choice, int Count), long>(Mostly + 1);
        foreach (var choice in choices)
        {
            var count = countOf(choice);
            if (count == 0) continue;
            var weight = ((long)count << 32) - rank[choice];
            if (best.Count < Mostly) best.Enqueue((choice, count), weight);
            else if (best.TryPeek(out _, out var least) && weight > least) best.EnqueueDequeue((choice, count), weight);
        }

        var found = new List<(string, int)>(best.Count);
        while (best.TryDequeue(out var one, out _)) found.Add((ValueOf(one.Choice), one.Count));
        return found;
    }

    /// <returns>The choice's number; null when no listing has it.</returns>
    public int? NumberOf(SearchFilter filter, string value) =>
        Choices.TryGet(new(filter, filter is SearchFilter.Organisation && Names.IdOf.TryGetValue(value, out var id) ? id.ToString() : value), out var number) ? number : null;

    /// <returns>Where listings with any of the values are.</returns>
    public PlaceSet With(IEnumerable<Choice> choices)
    {
        var set = new PlaceSet(Count);
        foreach (var choice in choices)
        {
            if (Choices.TryGet(choice, out var number)) Places.AddTo(set, number);
        }

        return set;
    }

    /// <returns>Where these listings are; one that was published a moment ago may be missing.</returns>
    public PlaceSet PlacesOf(IEnumerable<Guid> some)
    {
        var set = new PlaceSet(Count);
        foreach (var id in some)
        {
            if (placeOf.TryGetValue(id, out var place)) set.Add([place]);
        }

        return set;
    }

    /// <returns>The choices of a listing whose row is still this version.</returns>
    public bool TryGet(Guid id, uint version, [MaybeNullWhen(false)] out int[] choices)
    {
        var isSame = placeOf.TryGetValue(id, out var place) && versions[place] == version;
        choices = isSame ? choicesAt[place] : null;
        return isSame;
    }

    /// <param name="listings">Newest first: id and row version.</param>
    /// <param name="changed">Choices of those that this map does not have.</param>
    /// <param name="numbers">This map's, and those that came with the change.</param>
    /// <param name="names">What filters call their choices now.</param>
    public MapNow Next(IReadOnlyList<(Guid Id, uint Version)> listings, IReadOnlyDictionary<Guid, int[]> changed, ChoiceNumbers numbers, MapNames names) => new(
        [.. listings.Select(l => l.Id)], [.. listings.Select(l => l.Version)],
        [.. listings.Select(l => TryGet(l.Id, l.Version, out var known) ? known : changed.GetValueOrDefault(l.Id, []))], numbers, names);

    private string ValueOf(int choice) => Choices[choice] is { Filter: SearchFilter.Organisation } one ? Names.SlugOf.GetValueOrDefault(one.Value, one.Value) : Choices[choice].Value;
}
