using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Search;

/// <summary>Names of three words and more that were typed as one, taken apart into words of the map: “mindofmyown”.</summary>
internal static class GluedWords
{
    private const int Shortest = 8;
    private const int MostWords = 3;
    private const int MostPieces = 6;
    private const int ShortestPiece = 2;
    private const int LongestPiece = 16;

    // Shorter pieces on average say nothing: nearly every text falls apart into words of two letters.
    private const double ShortestOnAverage = 2.5;

    /// <param name="db">Asked only when there is such a word.</param>
    /// <param name="strange">Words that the map does not know and that are like none it knows.</param>
    /// <param name="stop">The reader has gone.</param>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ReadAsync(CoeMapDb db, IEnumerable<string> strange, CancellationToken stop)
    {
        var words = strange.Where(w => w.Length is >= Shortest and <= SearchWord.Longest).Take(MostWords).ToList();
        if (words.Count == 0) return new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var pieces = words.SelectMany(PiecesOf).Distinct(StringComparer.Ordinal).ToArray();
        var known = (await db.Database.SqlQuery<string>($"""SELECT word AS "Value" FROM search_words WHERE word = ANY ({pieces})""").ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        return words.Select(w => (Word: w, Apart: Apart(w, known))).Where(a => a.Apart.Count > 0).ToDictionary(a => a.Word, a => a.Apart, StringComparer.Ordinal);
    }

    /// <returns>The fewest known words that make up the word; none when there are none, or only bits.</returns>
    public static IReadOnlyList<string> Apart(string word, IReadOnlySet<string> known)
    {
        var best = new IReadOnlyList<string>?[word.Length + 1];
        best[0] = [];
        for (var end = ShortestPiece; end <= word.Length; end++)
        {
            for (var start = Math.Max(0, end - LongestPiece); start <= end - ShortestPiece; start++)
            {
                if (best[start] is not { Count: < MostPieces } before || !known.Contains(word[start..end])) continue;
                if (best[end] is not { } other || before.Count + 1 < other.Count) best[end] = [.. before, word[start..end]];
            }
        }

        return best[word.Length] is { Count: > 1 } apart && word.Length >= apart.Count * ShortestOnAverage && apart.Any(p => p.Length > 3) ? apart : [];
    }

    private static IEnumerable<string> PiecesOf(string word) =>
        from start in Enumerable.Range(0, word.Length)
        from length in Enumerable.Range(ShortestPiece, LongestPiece - ShortestPiece + 1)
        where start + length <= word.Length
        select word.Substring(start, length);
}
