using System.Text.RegularExpressions;

namespace CoeMap.Search;

/// <summary>How one word may be written otherwise, and how far two words are apart.</summary>
public static partial class Spelling
{
    private static readonly (Regex British, string American)[] Endings =
    [
        (Ise(), "iz$1"), (Our(), "or$1"), (Tre(), "ter$1"), (Ence(), "ense$1"), (Ramme(), "ram$1"), (Ogue(), "og$1"), (Double(), "$1l$2"), (Yse(), "yz$1"), (Dgement(), "dgment$1"),
    ];

    private static readonly (Regex American, string British)[] Reversed =
    [
        (Ize(), "is$1"), (Or(), "our$1"), (Ter(), "tre$1"), (Ense(), "ence$1"), (Ram(), "ramme$1"), (Og(), "ogue$1"), (Single(), "$1ll$2"), (Yze(), "ys$1"), (Dgment(), "dgement$1"),
    ];

    /// <returns>British and American spellings of the word as they would be, whether or not such words exist.</returns>
    public static IEnumerable<string> Variants(string word) =>
        Endings.Concat(Reversed).Where(e => e.Item1.IsMatch(word)).Select(e => e.Item1.Replace(word, e.Item2)).Where(v => v != word).Distinct(StringComparer.Ordinal);

    /// <returns>The word as two words: a part of three letters at least on each side, or where letters meet digits.</returns>
    public static IEnumerable<(string First, string Second)> Splits(string word) =>
        from at in Enumerable.Range(1, Math.Max(0, word.Length - 1))
        where (at >= 3 && word.Length - at >= 3) || char.IsDigit(word[at - 1]) != char.IsDigit(word[at])
        select (word[..at], word[at..]);

    /// <summary>How far a word of this length may be from what was meant.</summary>
    public static int MostErrors(string word) => word.Any(char.IsDigit) ? 0 : word.Length switch { < 4 => 0, < 6 => 1, < 13 => 2, _ => 3 };

    /// <returns>How many letters are wrong, missing, too many or swapped with their neighbour (Damerau–Levenshtein, adjacent letters once).</returns>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }

    [GeneratedRegex("is(e|ed|es|ing|er|ers|ation|ations|ational)$")] private static partial Regex Ise();
    [GeneratedRegex("iz(e|ed|es|ing|er|ers|ation|ations|ational)$")] private static partial Regex Ize();
    [GeneratedRegex("our(s|ed|ing|al|able|hood|hoods|ite|ites)?$")] private static partial Regex Our();
    [GeneratedRegex("or(s|ed|ing|al|able|hood|hoods|ite|ites)?$")] private static partial Regex Or();
    [GeneratedRegex("tre(s|d)?$")] private static partial Regex Tre();
    [GeneratedRegex("ter(s|ed)?$")] private static partial Regex Ter();
    [GeneratedRegex("ence(s|d)?$")] private static partial Regex Ence();
    [GeneratedRegex("ense(s|d)?$")] private static partial Regex Ense();
    [GeneratedRegex("ramme(s|d)?$")] private static partial Regex Ramme();
    [GeneratedRegex("ram(s)?$")] private static partial Regex Ram();
    [GeneratedRegex("ogue(s|d)?$")] private static partial Regex Ogue();
    [GeneratedRegex("og(s|ed)?$")] private static partial Regex Og();
    [GeneratedRegex("([aeiou])ll(ing|ed|er|ers|or|ors|ment|ments)$")] private static partial Regex Double();
    [GeneratedRegex("([aeiou])l(ing|ed|er|ers|or|ors|ment|ments)$")] private static partial Regex Single();
    [GeneratedRegex("ys(e|ed|es|ing|er|ers)$")] private static partial Regex Yse();
    [GeneratedRegex("yz(e|ed|es|ing|er|ers)$")] private static partial Regex Yze();
    [GeneratedRegex("dgement(s)?$")] private static partial Regex Dgement();
    [GeneratedRegex("dgment(s)?$")] private static partial Regex Dgment();
}
