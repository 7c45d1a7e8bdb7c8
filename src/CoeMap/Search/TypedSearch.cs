using System.Text.RegularExpressions;
using CoeMap.Listings;

namespace CoeMap.Search;

/// <summary>What was typed, with the signs that people try: “quotes”, minus, OR, tag:, org:, theme:, kind:. What is no sign is a word.</summary>
/// <param name="Pieces">Words in their order.</param>
/// <param name="Kinds">Wire words after kind:.</param>
/// <param name="Tags">Tags after tag:, lower case.</param>
/// <param name="Organisations">Parts of organisations' addresses or other names after org:.</param>
/// <param name="Themes">Parts of themes' or focus areas' addresses after theme:.</param>
public sealed partial record TypedSearch(
    IReadOnlyList<TypedWords> Pieces, IReadOnlyList<string> Kinds, IReadOnlyList<string> Tags, IReadOnlyList<string> Organisations, IReadOnlyList<string> Themes)
{
    private const int MostWords = 40;

    public bool HasSigns => Pieces.Any(p => p.IsQuoted || p.IsExcluded || p.IsAlternative) || Kinds.Count + Tags.Count + Organisations.Count + Themes.Count > 0;

    public IEnumerable<string> AllWords => Pieces.SelectMany(p => p.Words);

    public static TypedSearch From(string typed)
    {
        var (pieces, narrowings) = (new List<TypedWords>(), new List<(string Key, string Value)>());
        var (count, or) = (0, false);
        foreach (Match sign in Sign().Matches(typed.Replace('“', '"').Replace('”', '"')))
        {
            var (key, text, quoted) = (sign.Groups["key"].Value.ToLowerInvariant(), sign.Groups["text"].Value, sign.Groups["quoted"].Success);
            if (!quoted && key.Length == 0 && text is "OR" && pieces.Count > 0)
            {
                or = true;
                continue;
            }

            if (key.Length > 0 && !sign.Groups["minus"].Success && ValueOf(key, text) is { Length: > 0 } value)
            {
                narrowings.Add((key, value));
                continue;
            }

            var words = SearchText.WordsOf(key + " " + text).Take(MostWords - count).ToList();
            count += words.Count;
            if (quoted && words.Count > 0) pieces.Add(new(words, IsQuoted: true, sign.Groups["minus"].Success, or));
            else pieces.AddRange(words.Select((w, i) => new TypedWords([w], IsQuoted: false, sign.Groups["minus"].Success, or && i == 0)));
            or = false;
        }

        List<string> Of(string key) => [.. narrowings.Where(n => n.Key == key).Select(n => n.Value).Distinct(StringComparer.Ordinal)];
        return new(pieces, Of("kind"), Of("tag"), Of("org"), Of("theme"));
    }

    /// <summary>The same, with other words in the place of some.</summary>
    public TypedSearch With(IReadOnlyDictionary<string, IReadOnlyList<string>> others) => this with
    {
        Pieces = [.. Pieces.SelectMany(p => p.IsQuoted
            ? [p with { Words = [.. p.Words.SelectMany(w => others.GetValueOrDefault(w, [w]))] }]
            : others.GetValueOrDefault(p.Words[0], p.Words).Select((w, i) => p with { Words = [w], IsAlternative = p.IsAlternative && i == 0 }))],
    };

    /// <returns>The kind of listing that a word names, one or many; null when it names none.</returns>
    public static ListingKind? KindOf(string word) => CoeMap.Words.Parse<ListingKind>(word.TrimEnd('s'));

    private static string? ValueOf(string key, string text) => key switch
    {
        "kind" => KindOf(text.ToLowerInvariant()) is { } kind ? CoeMap.Words.Of(kind) : null,
        "tag" => string.Join(' ', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        _ => string.Join('-', SearchText.WordsOf(text)),
    };

    [GeneratedRegex("""(?<=^|\s)(?<minus>-)?(?:(?<key>tag|org|theme|kind):)?(?:"(?<text>[^"]*)"(?<quoted>)|(?<text>\S+))""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sign();
}

/// <param name="Words">One word, or those between quotes.</param>
/// <param name="IsExcluded">A minus stood before it.</param>
/// <param name="IsAlternative">OR stood before it: this or the one before.</param>
public sealed record TypedWords(IReadOnlyList<string> Words, bool IsQuoted, bool IsExcluded, bool IsAlternative);
