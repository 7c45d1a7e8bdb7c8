using System.Text.RegularExpressions;
using CoeMap.Listings;

namespace CoeMap.Search;

/// <summary>What was typed, with the signs that people try: “quotes”, minus, OR, tag:, org:, theme:, kind:, stage:, cost:. What is no sign is a word.</summary>
/// <param name="Pieces">Words in their order.</param>
/// <param name="Wanted">What signs narrow it to.</param>
/// <param name="Unwanted">What signs with a minus leave out.</param>
public sealed partial record TypedSearch(IReadOnlyList<TypedWords> Pieces, TypedSigns Wanted, TypedSigns Unwanted)
{
    private const int MostWords = 40;

    public bool HasSigns => Pieces.Any(p => p.IsQuoted || p.IsExcluded || p.IsAlternative) || !Wanted.AreNone || !Unwanted.AreNone;

    public IEnumerable<string> AllWords => Pieces.SelectMany(p => p.Words);

    /// <param name="typed">The words and signs.</param>
    /// <param name="known">A sign's value as the map has it; null when it has none like it, and then it is words. Without this, every value is one.</param>
    public static TypedSearch From(string typed, Func<string, string, string?>? known = null)
    {
        var (pieces, narrowings) = (new List<TypedWords>(), new List<(string Key, string Value, bool IsExcluded)>());
        var (count, or) = (0, false);
        foreach (Match sign in Sign().Matches(typed.Replace('“', '"').Replace('”', '"')))
        {
            var (key, text, quoted, minus) = (sign.Groups["key"].Value.ToLowerInvariant(), sign.Groups["text"].Value, sign.Groups["quoted"].Success, sign.Groups["minus"].Success);
            if (!quoted && key.Length == 0 && text is "OR" && pieces.Count > 0)
            {
                or = true;
                continue;
            }

            if (key.Length > 0 && ValueOf(key, text) is { Length: > 0 } value && (known is null ? value : known(key, value)) is { } one)
            {
                narrowings.Add((key, one, minus));
                continue;
            }

            var words = SearchText.WordsOf(text).Take(MostWords - count).ToList();
            count += words.Count;
            if (quoted && words.Count > 0) pieces.Add(new(words, IsQuoted: true, minus, or));
            else pieces.AddRange(words.Select((w, i) => new TypedWords([w], IsQuoted: false, minus, or && i == 0)));
            or = false;
        }

        TypedSigns Signs(bool isExcluded) => TypedSigns.From(narrowings.Where(n => n.IsExcluded == isExcluded).Select(n => (n.Key, n.Value)));
        return new(pieces, Signs(false), Signs(true));
    }

    /// <returns>The kind of listing that a word names, one or many; null when it names none.</returns>
    public static ListingKind? KindOf(string word) => CoeMap.Words.Parse<ListingKind>(word.TrimEnd('s'));

    private static string? ValueOf(string key, string text) => key switch
    {
        "kind" => KindOf(text.ToLowerInvariant()) is { } kind ? CoeMap.Words.Of(kind) : null,
        "stage" => CoeMap.Words.Parse<Stage>(text.ToLowerInvariant()) is { } stage ? CoeMap.Words.Of(stage) : null,
        "cost" => CoeMap.Words.Parse<CostBand>(text.ToLowerInvariant()) is { } cost ? CoeMap.Words.Of(cost) : null,
        "tag" => string.Join(' ', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        _ => string.Join('-', SearchText.WordsOf(text)),
    };

    [GeneratedRegex("""(?<=^|\s)(?<minus>-)?(?:(?<key>tag|org|theme|kind|stage|cost):)?(?:"(?<text>[^"]*)"(?<quoted>)|(?<text>\S+))""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sign();
}

/// <param name="Words">One word, or those between quotes.</param>
/// <param name="IsExcluded">A minus stood before it.</param>
/// <param name="IsAlternative">OR stood before it: this or the one before.</param>
public sealed record TypedWords(IReadOnlyList<string> Words, bool IsQuoted, bool IsExcluded, bool IsAlternative);
