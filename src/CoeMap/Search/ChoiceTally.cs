using System.Buffers;

namespace CoeMap.Search;

/// <summary>How often each choice occurs among some listings. It costs what those listings have, not what the map has.</summary>
internal sealed class ChoiceTally : IDisposable
{
    // A pool of its own: whoever hands an array back here has cleaned it.
    private static readonly ArrayPool<int> Clean = ArrayPool<int>.Create(maxArrayLength: 1 << 20, maxArraysPerBucket: 8);

    private readonly MapNow map;
    private readonly int[] counts;
    private readonly List<int>[] met = [.. SearchFilters.All.Select(_ => new List<int>())];

    public ChoiceTally(MapNow map)
    {
        this.map = map;
        counts = Clean.Rent(Math.Max(1, map.Choices.Count));
    }

    /// <summary>Not all listings were counted.</summary>
    public bool IsCut { get; set; }

    public int this[int choice] => counts[choice];

    public void Add(int place)
    {
        foreach (var choice in map.ChoicesAt(place))
        {
            if (counts[choice]++ == 0) met[(int)map.Choices[choice].Filter].Add(choice);
        }
    }

    public IReadOnlyList<(string Value, int Count)> MostOf(SearchFilter filter) => map.MostOf(met[(int)filter], choice => counts[choice]);

    public void Dispose()
    {
        foreach (var choice in met.SelectMany(m => m)) counts[choice] = 0;
        Clean.Return(counts);
    }
}
