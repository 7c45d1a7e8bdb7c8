using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoeMap.Search;

/// <summary>The words of a text as search sees them: letters and digits, lower case, without accents.</summary>
public static partial class SearchText
{
    // Words that the database leaves out of its index; a phrase of only one other word says less than it seems to.
    private static readonly HashSet<string> Small =
        [.. "a an and after at be before by for from in into is it its of on or s the their to under with".Split(' ')];

    public static IReadOnlyList<string> WordsOf(string text) => [.. Word().Matches(Fold(text)).Select(m => m.Value)];

    public static IEnumerable<ValueMatch> PlacesOf(string text)
    {
        foreach (Match match in Word().Matches(text)) yield return new(match.Index, match.Length, Fold(match.Value));
    }

    public static bool SaysEnough(IReadOnlyCollection<string> phrase) => phrase.Count == 1 || phrase.Count(w => !Small.Contains(w)) > 1;

    public static bool IsSmall(string word) => Small.Contains(word);

    public static string Fold(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}

/// <summary>Where a word stands in a text, and the word as search sees it.</summary>
public readonly record struct ValueMatch(int Index, int Length, string Word);
