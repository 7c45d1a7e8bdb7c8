using System.Text.RegularExpressions;

namespace CoeMap.Search;

/// <summary>How one word may be written otherwise, and how far two words are apart.</summary>
public static partial class Spelling
{
    private static readonly (Regex British, string American)[] Endings =
    [
        (Ise(), "iz${end}"), (Our(), "or${end}"), (Tre(), "ter${end}"), (Ence(), "ense${end}"), (Ramme(), "ram${end}"), (Ogue(), "og${end}"), (Double(), "${vowel}l${end}"), (Yse(), "yz${end}"), (Dgement(), "dgment${end}"),
    ];

    private static readonly (Regex American, string British)[] Reversed =
    [
        (Ize(), "is${end}"), (Or(), "our${end}"), (Ter(), "tre${end}"), (Ense(), "ence${end}"), (Ram(), "ramme${end}"), (Og(), "ogue${end}"), (Single(), "${vowel}ll${end}"), (Yze(), "ys${end}"), (Dgment(), "dgement${end}"),
    ];

    // Plurals that the database's English does not know for what they are.
    private static readonly Dictionary<string, string> OtherNumber = new(StringComparer.Ordinal)
    {
        ["child"] = "children",
        ["children"] = "child",
        ["childrens"] = "child",
        ["person"] = "people",
        ["people"] = "person",
        ["peoples"] = "person",
        ["man"] = "men",
        ["men"] = "man",
        ["woman"] = "women",
        ["women"] = "woman",
    };

    /// <returns>British and American spellings of the word as they would be, whether or not such words exist, and its plural or singular where that is another word.</returns>
    public static IEnumerable<string> Variants(string word) =>
        Endings.Concat(Reversed).Where(e => e.Item1.IsMatch(word)).Select(e => e.Item1.Replace(word, e.Item2)).Where(v => v != word)
            .Concat(OtherNumber.TryGetValue(word, out var other) ? [other] : []).Distinct(StringComparer.Ordinal);

    // Beginnings that some write with a hyphen: “co-operative”.
    private static readonly HashSet<string> Beginnings = ["co", "de", "re", "un"];

    // What English puts behind a word.
    private static readonly string[] Inflections = [.. "s es ed d ing ly er ers r rs or ors".Split(' ')];

    /// <returns>Words that this may be a form of, whether or not they exist: modell-ing, plac-es, stor-ies.</returns>
    public static IEnumerable<string> Roots(string word) =>
        from ending in Inflections
        where word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)
        let root = word[..^ending.Length]
        from one in root[^1] == 'i' ? [root[..^1] + "y"] : root[^1] == root[^2] ? [root, root[..^1]] : (string[])[root, root + "e"]
        select one;

    /// <returns>The word as two words: a part of three letters at least on each side, a beginning that may have a hyphen, or where letters meet digits.</returns>
    public static IEnumerable<(string First, string Second)> Splits(string word) =>
        from at in Enumerable.Range(1, Math.Max(0, word.Length - 1))
        where (at >= 3 && word.Length - at >= 3) || (Beginnings.Contains(word[..at]) && word.Length - at >= 4) || char.IsDigit(word[at - 1]) != char.IsDigit(word[at])
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

    [GeneratedRegex("is(?<end>e|ed|es|ing|er|ers|ation|ations|ational)$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Ise();
    [GeneratedRegex("iz(?<end>e|ed|es|ing|er|ers|ation|ations|ational)$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Ize();
    [GeneratedRegex("our(?<end>s|ed|ing|al|able|hood|hoods|ite|ites)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Our();
    [GeneratedRegex("or(?<end>s|ed|ing|al|able|hood|hoods|ite|ites)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Or();
    [GeneratedRegex("tre(?<end>s|d)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Tre();
    [GeneratedRegex("ter(?<end>s|ed)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Ter();
    [GeneratedRegex("ence(?<end>s|d)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Ence();
    [GeneratedRegex("ense(?<end>s|d)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Ense();
    [GeneratedRegex("ramme(?<end>s|d)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Ramme();
    [GeneratedRegex("ram(?<end>s)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Ram();
    [GeneratedRegex("ogue(?<end>s|d)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Ogue();
    [GeneratedRegex("og(?<end>s|ed)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Og();
    [GeneratedRegex("(?<vowel>[aeiou])ll(?<end>ing|ed|er|ers|or|ors|ment|ments)$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Double();
    [GeneratedRegex("(?<vowel>[aeiou])l(?<end>ing|ed|er|ers|or|ors|ment|ments)$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Single();
    [GeneratedRegex("ys(?<end>e|ed|es|ing|er|ers)$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Yse();
    [GeneratedRegex("yz(?<end>e|ed|es|ing|er|ers)$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Yze();
    [GeneratedRegex("dgement(?<end>s)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Dgement();
    [GeneratedRegex("dgment(?<end>s)?$", RegexOptions.ExplicitCapture, 1000)] private static partial Regex Dgment();
}
