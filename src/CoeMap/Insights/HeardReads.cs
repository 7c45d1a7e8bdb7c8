using System.Collections.Concurrent;

namespace CoeMap.Insights;

/// <summary>Which listings were read since the tallies were last written; kept in memory, so that no reader waits for them.</summary>
public sealed class HeardReads
{
    private const int Most = 50_000; // more listings than any map has; what is invented never gets here, for only pages that exist are noted
    private readonly ConcurrentDictionary<string, int> heard = new(StringComparer.Ordinal);

    /// <param name="slug">Of a listing whose page was shown.</param>
    /// <param name="times">How often.</param>
    public void Note(string slug, int times = 1)
    {
        if (heard.Count < Most) heard.AddOrUpdate(slug, static (_, more) => more, static (_, before, more) => before + more, times);
    }

    /// <returns>Everything noted since the last call.</returns>
    public IReadOnlyList<(string Slug, int Times)> Take()
    {
        var taken = new List<(string, int)>();
        foreach (var slug in heard.Keys)
        {
            if (heard.TryRemove(slug, out var times)) taken.Add((slug, times));
        }

        return taken;
    }
}
