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

    /// <summary>SQL for the rows ('piece', typed, word, 0, '') of words of the map that some typed words hold, which no thing uses. @checked: typed words to be checked.</summary>
    public static readonly string Pieces =
        $"""
        SELECT 'piece', u.word, w.word, 0, ''
        FROM (SELECT word FROM uses WHERE used_by = 0 AND word = ANY (@checked) AND length(word) BETWEEN {Shortest} AND {SearchWord.Longest} LIMIT {MostWords}) u
        JOIN search_words w ON w.word = ANY (ARRAY(
            SELECT substr(u.word, s, n) FROM generate_series(1, length(u.word)) s, generate_series({ShortestPiece}, {LongestPiece}) n WHERE s + n - 1 <= length(u.word)))
        """;

    /// <returns>The fewest known words that make up the word; null when there are none, or only bits.</returns>
    public static IReadOnlyList<string>? Apart(string word, IReadOnlySet<string> known)
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

        return best[word.Length] is { Count: > 1 } apart && word.Length >= apart.Count * ShortestOnAverage && apart.Any(p => p.Length > 3) ? apart : null;
    }
}
