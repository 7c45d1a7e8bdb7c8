using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CoeMap.Search;

/// <summary>What was searched for since the log was last written; kept in memory, so that no reader waits for the log.</summary>
public sealed partial class HeardSearches
{
    private const int Most = 5_000;
    private readonly ConcurrentDictionary<string, (int Times, int Found)> heard = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, int> foundBefore = new(StringComparer.Ordinal);

    /// <summary>Notes a search whose page was kept, and is shown to the next reader.</summary>
    public void NoteAgain(string typed)
    {
        var words = WordsOf(typed);
        if (foundBefore.TryGetValue(words, out var found)) Add(words, found);
    }

    /// <summary>Notes a search, unless it holds what may be a person's: an address, a postcode, a telephone number, any long number.</summary>
    public void Note(string typed, int found)
    {
        var words = WordsOf(typed);
        if (words.Length == 0 || words.Length > SearchTally.LongestWords || Personal().IsMatch(words)) return;
        if (foundBefore.Count >= Most) foundBefore.Clear();
        foundBefore[words] = found;
        Add(words, found);
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

    private static string WordsOf(string typed) => string.Join(' ', SearchText.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private void Add(string words, int found)
    {
        if (heard.Count < Most) heard.AddOrUpdate(words, (1, found), (_, before) => (before.Times + 1, found));
    }

    [GeneratedRegex(@"@|\d{5,}|(?:\d[\s().+/-]*){7,}|\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b", RegexOptions.None, 1000)]
    private static partial Regex Personal();
}
