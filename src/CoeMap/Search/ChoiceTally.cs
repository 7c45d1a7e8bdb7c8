using System.Buffers;

namespace CoeMap.Search;

/// <summary>How often each choice occurs among some listings, counted when it is asked for.</summary>
internal sealed class ChoiceTally(MapNow map, PlaceSet among) : IDisposable
{
    // The choices of filters with many, free tags and organisations, are counted listing by listing, and no more than these, the newest: of more, each count is a “more than”.
    private const int MostCounted = 2_000;

    // A pool of its own: whoever hands an array back here has cleaned it.
    private static readonly ArrayPool<int> Clean = ArrayPool<int>.Create(maxArrayLength: 1 << 20, maxArraysPerBucket: 8);

    private Walk? walked;

    /// <returns>Whether there were more listings than were counted.</returns>
    public bool IsCut(SearchFilter filter) => !map.Places.HasFew(filter) && Walked.IsCut;

    public int CountOf(SearchFilter filter, int choice) => map.Places.HasFew(filter) ? map.Places.CountOf(choice, among) : Walked.Counts[choice];

    public IReadOnlyList<(string Value, int Count)> MostOf(SearchFilter filter) => map.MostOf(
        map.Places.HasFew(filter) ? map.Places.Of(filter) : Walked.Met[(int)filter],
        choice => CountOf(filter, choice));

    public void Dispose()
    {
        if (walked is null) return;
        foreach (var choice in walked.Met.SelectMany(m => m)) walked.Counts[choice] = 0;
        Clean.Return(walked.Counts);
    }

    private Walk Walked => walked ??= Count();

    private Walk Count()
    {
        var (counts, listings) = (Clean.Rent(Math.Max(1, map.Choices.Count)), 0);
        List<int>[] met = [.. SearchFilters.All.Select(_ => new List<int>())];
        foreach (var place in among.InOrder())
        {
            if (++listings > MostCounted) break;
            foreach (var choice in map.Places.ManyAt(place))
            {
                if (counts[choice]++ == 0) met[(int)map.Places.FilterOf(choice)].Add(choice);
            }
        }

        return new(counts, met, listings > MostCounted);
    }

    /// <param name="Counts">By choice.</param>
    /// <param name="Met">By filter, the choices that occurred.</param>
    private sealed record Walk(int[] Counts, IReadOnlyList<int>[] Met, bool IsCut);
}
