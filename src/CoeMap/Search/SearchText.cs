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

    // Words that ask or join and name nothing: those the database leaves out as well, and what people put around a question.
    private static readonly HashSet<string> Filler =
        [.. """
        i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs
        themselves what which who whom whose this that these those am is are was were be been being have has had having do does did doing a an the and but if or
        because as until while of at by for with about against between into through during before after above below to from up down in out on off over under
        again further then once here there when where why how all any both each few more most some such no nor not only own same so than too very s t can
        will just don should now could would may might shall must let lets us else anyone anybody anything someone somebody something everyone everybody
        want wants wanted like get gets got find finding looking see seeing show tell know please thanks hello hi etc eg ie via using im ive id
        other others another owns makes made way ways able possible
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    public static IReadOnlyList<string> WordsOf(string text) => [.. Word().Matches(Fold(text)).Select(m => m.Value)];

    /// <summary>The words of a text, one after the other as they are asked for.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="beginnings">First letters, folded: other words are passed over, and come as no word at all.</param>
    public static IEnumerable<ValueMatch> PlacesOf(string text, string beginnings)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsOfWord(text[at])) continue;
            var start = at;
            while (at < text.Length && IsOfWord(text[at])) at++;
            var mayBe = !char.IsAscii(text[start]) || beginnings.Contains(char.ToLowerInvariant(text[start]), StringComparison.Ordinal);
            yield return new(start, at - start, mayBe ? Fold(text[start..at]) : "");
        }
    }

    // As the expression for a word says it.
    private static bool IsOfWord(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetter(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber;

    /// <returns>The text with other words in the place of some; everything between words stays.</returns>
    public static string Replace(string text, IReadOnlyDictionary<string, IReadOnlyList<string>> words) =>
        Word().Replace(text, m => words.TryGetValue(Fold(m.Value), out var other) ? string.Join(' ', other) : m.Value);

    /// <returns>The text with abbreviations of spaced or dotted letters written as one: “D 2 I”, “A.I.”.</returns>
    public static string JoinInitials(string text) => Initials().Replace(text, m => m.Value.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal));

    public static bool SaysEnough(IReadOnlyCollection<string> phrase) => phrase.Count == 1 || phrase.Count(w => !Small.Contains(w)) > 1 || phrase.Last().Length == 1; // “Annex A”

    public static bool IsFiller(string word) => Filler.Contains(word);

    /// <returns>Whether the word says what somebody wants to do rather than what about.</returns>
    public static bool IsAsking(string word) => word is "analyse" or "analyze" or "analysing" or "analyzing";

    public static bool IsSmall(string word) => Small.Contains(word);

    public static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant(); // nearly all of it, and nothing to take apart
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    // Three or more with spaces between; with dots two are enough, when the first is a letter.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}.'’""“-])(?:(?:[\p{L}\p{Nd}] ){2,7}[\p{L}\p{Nd}]|\p{L}(?:\.[\p{L}\p{Nd}]){1,7}\.?)(?![\p{L}\p{Nd}'’-])", RegexOptions.None, 1000)]
    private static partial Regex Initials();
}

/// <summary>Where a word stands in a text, and the word as search sees it.</summary>
public readonly record struct ValueMatch(int Index, int Length, string Word);
