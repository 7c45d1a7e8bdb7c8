namespace CoeMap.Search;

/// <summary>Where on a map each choice is found. Of a filter with few choices each is a set, counted against another set in no time; of one with many, such as free tags, a list.</summary>
internal sealed class ChoicePlaces
{
    // A set costs a bit for each listing of the map, a list four bytes for each of its own.
    private const int Few = 64;

    private readonly int[] counts;
    private readonly PlaceSet?[] sets;
    private readonly int[][] lists;
    private readonly int[] starts;
    private readonly int[] many;
    private readonly SearchFilter[] filterOf;
    private readonly bool[] hasFew = new bool[SearchFilters.All.Count];
    private readonly ILookup<SearchFilter, int> ofFilter;

    /// <param name="choicesAt">For each place the choices of its listing.</param>
    /// <param name="choices">What the numbers stand for.</param>
    public ChoicePlaces(int[][] choicesAt, ChoiceNumbers choices)
    {
        (counts, sets, lists, starts) = (new int[choices.Count], new PlaceSet?[choices.Count], new int[choices.Count][], new int[choicesAt.Length + 1]);
        filterOf = [.. Enumerable.Range(0, choices.Count).Select(c => choices[c].Filter)];
        ofFilter = Enumerable.Range(0, choices.Count).ToLookup(c => filterOf[c]);
        foreach (var filter in ofFilter)
        {
            hasFew[(int)filter.Key] = filter.Count() <= Few;
            if (!HasFew(filter.Key)) continue;
            foreach (var choice in filter) sets[choice] = new PlaceSet(choicesAt.Length);
        }

        foreach (var choice in choicesAt.SelectMany(c => c)) counts[choice]++;
        for (var choice = 0; choice < lists.Length; choice++) lists[choice] = sets[choice] is null ? new int[counts[choice]] : [];
        many = new int[lists.Sum(l => l.Length)];
        Fill(choicesAt);
    }

    public bool HasFew(SearchFilter filter) => hasFew[(int)filter];

    public SearchFilter FilterOf(int choice) => filterOf[choice];

    /// <returns>The numbers of a filter's choices.</returns>
    public IEnumerable<int> Of(SearchFilter filter) => ofFilter[filter];

    /// <returns>How many listings have the choice.</returns>
    public int CountOf(int choice) => counts[choice];

    /// <returns>How many of some listings have a choice of a filter with few.</returns>
    public int CountOf(int choice, PlaceSet among) => sets[choice]!.CountWith(among);

    /// <returns>The choices at a place of those filters that have many.</returns>
    public ReadOnlySpan<int> ManyAt(int place) => many.AsSpan(starts[place]..starts[place + 1]);

    public void AddTo(PlaceSet set, int choice)
    {
        if (sets[choice] is { } places) set.Add(places);
        else set.Add(lists[choice]);
    }

    private void Fill(int[][] choicesAt)
    {
        var (next, filled) = (0, new int[lists.Length]);
        for (var place = 0; place < choicesAt.Length; place++)
        {
            foreach (var choice in choicesAt[place])
            {
                if (sets[choice] is { } set)
                {
                    set.Add(place);
                    continue;
                }

                lists[choice][filled[choice]++] = place;
                many[next++] = choice;
            }

            starts[place + 1] = next;
        }
    }
}
