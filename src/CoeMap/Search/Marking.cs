namespace CoeMap.Search;

/// <summary>A stretch of plain text, marked when it holds a word that was searched for. Pages encode it.</summary>
public sealed record MarkedText(string Text, bool IsMarked);

/// <summary>Marks the words and phrases of a search in plain text and cuts the part worth showing.</summary>
public static class Marking
{
    private const int SnippetLength = 220;
    private const int WordsBefore = 70;

    // Endings that the database's English stemmer takes off as well; longer ones change the meaning too often.
    private static readonly HashSet<string> Endings =
        ["", "s", "es", "d", "ed", "ing", "e", "y", "ies", "ion", "ions", "or", "ors", "ive", "al", "ally", "ly", "ment", "ments", "ren"];

    public static IReadOnlyList<MarkedText> Mark(string text, IReadOnlyList<IReadOnlyList<string>> phrases) => Pieces(text, 0, text.Length, Matches(text, phrases));

    public static bool Holds(string text, IReadOnlyList<IReadOnlyList<string>> phrases) => Matches(text, phrases).Count > 0;

    /// <returns>About two lines around the first word that was searched for, or nothing when there is none.</returns>
    public static IReadOnlyList<MarkedText> Snippet(string text, IReadOnlyList<IReadOnlyList<string>> phrases)
    {
        var matches = Matches(text, phrases, within: SnippetLength);
        if (matches.Count == 0) return [];
        var start = StartBefore(text, matches[0].Index);
        var end = EndAfter(text, start);
        var pieces = Pieces(text, start, end, [.. matches.Where(m => m.Index + m.Length <= end)]);
        if (start > 0) pieces.Insert(0, new("… ", IsMarked: false));
        if (end < text.Length) pieces.Add(new(" …", IsMarked: false));
        return pieces;
    }

    /// <param name="within">How far behind the first match to look for more.</param>
    private static List<ValueMatch> Matches(string text, IReadOnlyList<IReadOnlyList<string>> phrases, int within = int.MaxValue)
    {
        var (words, matches) = (new List<ValueMatch>(), new List<ValueMatch>());
        var (longest, beginnings) = (phrases.Select(p => p.Count).DefaultIfEmpty(0).Max(), string.Concat(phrases.SelectMany(p => p).Select(w => w[0]).Distinct()));
        using var reader = SearchText.PlacesOf(text, beginnings).GetEnumerator();
        for (var at = 0; longest > 0;)
        {
            while (words.Count < at + longest && reader.MoveNext()) words.Add(reader.Current); // no further than needed: a snippet ends soon
            if (at >= words.Count) break;
            if (matches.Count > 0 && words[at].Index - matches[0].Index > within) break;
            var length = 0;
            foreach (var phrase in phrases)
            {
                if (phrase.Count > length && StandsAt(words, at, phrase)) length = phrase.Count;
            }

            if (length > 0)
            {
                var last = words[at + length - 1];
                matches.Add(new(words[at].Index, last.Index + last.Length - words[at].Index, words[at].Word));
            }

            at += Math.Max(1, length);
        }

        return matches;
    }

    private static bool StandsAt(List<ValueMatch> words, int at, IReadOnlyList<string> phrase)
    {
        if (at + phrase.Count > words.Count) return false;
        for (var i = 0; i < phrase.Count; i++)
        {
            if (phrase[i] != words[at + i].Word && !AreOneWord(phrase[i], words[at + i].Word)) return false;
        }

        return true;
    }

    private static bool AreOneWord(string a, string b)
    {
        var same = 0;
        while (same < a.Length && same < b.Length && a[same] == b[same]) same++;
        var (restOfA, restOfB) = (a[same..], b[same..]);
        return same >= 4 ? Endings.Contains(restOfA) && Endings.Contains(restOfB) : same == 3 && restOfA is ("" or "s") && restOfB is ("" or "s");
    }

    private static int StartBefore(string text, int match)
    {
        if (match <= WordsBefore) return 0;
        var sentence = text.LastIndexOf(". ", match, WordsBefore, StringComparison.Ordinal);
        if (sentence >= 0) return sentence + 2;
        var space = text.IndexOf(' ', match - WordsBefore);
        return space >= 0 && space < match ? space + 1 : match;
    }

    private static int EndAfter(string text, int start)
    {
        if (text.Length - start <= SnippetLength) return text.Length;
        var space = text.LastIndexOf(' ', start + SnippetLength, SnippetLength / 2);
        return space > start ? space : start + SnippetLength;
    }

    private static List<MarkedText> Pieces(string text, int from, int to, IReadOnlyList<ValueMatch> matches)
    {
        var pieces = new List<MarkedText>();
        var at = from;
        foreach (var match in matches.Where(m => m.Index >= from))
        {
            if (match.Index > at) pieces.Add(new(text[at..match.Index], IsMarked: false));
            pieces.Add(new(text.Substring(match.Index, match.Length), IsMarked: true));
            at = match.Index + match.Length;
        }

        if (at < to) pieces.Add(new(text[at..to], IsMarked: false));
        return pieces;
    }
}
