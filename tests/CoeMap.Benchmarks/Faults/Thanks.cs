using System.Diagnostics;

namespace CoeMap.Benchmarks.Faults;

/// <summary>Every thank-you that reached a client, by the key of its post, and how long all of them waited for the next.</summary>
internal sealed class Thanks
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, string> references = [];
    private readonly Stopwatch sinceLast = Stopwatch.StartNew();

    public TimeSpan LongestSilence { get; private set; }

    /// <summary>Requests that brought no answer and were sent again.</summary>
    public int Retries { get; private set; }

    /// <summary>Posts that were sent once more after their thank-you.</summary>
    public int Repeats { get; private set; }

    /// <summary>Repeats that showed another reference than the first answer.</summary>
    public int Contradictions { get; private set; }

    public int Count
    {
        get
        {
            lock (gate) return references.Count;
        }
    }

    public IReadOnlyDictionary<Guid, string> References => references;

    public void Take(Guid key, string reference)
    {
        lock (gate)
        {
            if (sinceLast.Elapsed > LongestSilence) LongestSilence = sinceLast.Elapsed;
            sinceLast.Restart();
            if (references.TryAdd(key, reference)) return;
            Repeats++;
            if (references[key] != reference) Contradictions++;
        }
    }

    public void CountRetry()
    {
        lock (gate) Retries++;
    }

    /// <summary>Waits until so many posts were thanked, or until nobody posts any more.</summary>
    public async Task ReachAsync(int count, Task posting, CancellationToken stop)
    {
        while (Count < count && !posting.IsCompleted) await Task.Delay(5, stop);
    }
}
