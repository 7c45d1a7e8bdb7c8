using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CoeMap.Search;

/// <summary>What was searched for since the log was last written; kept in memory, so that no reader waits for the log.</summary>
public sealed partial class HeardSearches
{
    private const int Most = 5_000;
    private readonly ConcurrentDictionary<string, (int Times, int Found)> heard = new(StringComparer.Ordinal);

    /// <summary>Notes a search, unless it holds what may be a person's: an address, a telephone number, any long number.</summary>
    public void Note(string typed, int found)
    {
        var words = string.Join(' ', SearchText.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0 || words.Length > SearchTally.LongestWords || heard.Count >= Most || Personal().IsMatch(words)) return;
        heard.AddOrUpdate(words, (1, found), (_, before) => (before.Times + 1, found));
    }

    /// <returns>Everything noted since the last call.</returns>
    public IReadOnlyList<(string Words, int Times, int Found)> Take()
    {
        var taken = new List<(string, int, int)>();
        foreach (var words in heard.Keys.Order(StringComparer.Ordinal))
        {
            if (heard.TryRemove(words, out var count)) taken.Add((words, count.Times, count.Found));
        }

        return taken;
    }

    [GeneratedRegex(@"@|\d{5,}|(?:\d[\s().+/-]*){7,}", RegexOptions.None, 1000)]
    private static partial Regex Personal();
}
