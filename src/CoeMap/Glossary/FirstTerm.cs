using System.Net;
using System.Text.RegularExpressions;

namespace CoeMap.Glossary;

/// <summary>Makes the first sector term of a text a link to what the glossary says about it.</summary>
public static partial class FirstTerm
{
    private static readonly HashSet<string> Untouched = ["a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"];

    /// <param name="html">Safe HTML, as SafeMarkdown writes it or as text encoded for HTML.</param>
    /// <param name="glossary">The terms; ordinary words among them are left alone.</param>
    /// <returns>The same HTML, and whether a term was found.</returns>
    public static (string Html, bool IsFound) LinkIn(string html, IEnumerable<GlossaryWords> glossary)
    {
        var terms = glossary.Where(t => IsTelling(t.Term)).Select(t => (Words: t, Text: WebUtility.HtmlEncode(t.Term))).ToList();
        var inside = 0;
        foreach (Match piece in TagOrText().Matches(html))
        {
            if (piece.Value[0] == '<') inside += Step(piece.Value);
            else if (inside == 0 && FirstIn(piece.Value, terms) is { } hit)
            {
                return (html.Insert(piece.Index + hit.At + hit.Text.Length, "</a>").Insert(piece.Index + hit.At, Opening(hit.Words)), true);
            }
        }

        return (html, false);
    }

    private static (GlossaryWords Words, string Text, int At)? FirstIn(string text, IEnumerable<(GlossaryWords Words, string Text)> terms) =>
        terms.Select(t => (t.Words, t.Text, At: PlaceOf(t.Text, text))).Where(t => t.At >= 0)
            .OrderBy(t => t.At).ThenByDescending(t => t.Text.Length).Select(t => ((GlossaryWords, string, int)?)t).FirstOrDefault();

    private static int PlaceOf(string term, string text)
    {
        for (var at = text.IndexOf(term, StringComparison.Ordinal); at >= 0; at = text.IndexOf(term, at + 1, StringComparison.Ordinal))
        {
            var end = at + term.Length;
            if ((at == 0 || !IsPartOfWord(text[at - 1])) && (end == text.Length || !IsPartOfWord(text[end]))) return at;
        }

        return -1;
    }

    private static string Opening(GlossaryWords term) =>
        $"<a class=\"glossary-link\" href=\"/glossary#{term.Slug}\" title=\"{WebUtility.HtmlEncode(term.Expansion)}\">";

    private static int Step(string tag)
    {
        var name = tag.Trim('<', '/', '>').Split(' ', '\n')[0];
        return !Untouched.Contains(name) ? 0 : tag[1] == '/' ? -1 : 1;
    }

    // "Missing" opens many a sentence; "LAC", "DfE", "Annex A" and "903" are terms wherever they stand.
    private static bool IsTelling(string term) => term.Count(c => char.IsUpper(c) || char.IsDigit(c)) > 1 || term.Contains(' ', StringComparison.Ordinal);

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '&' or '_';

    [GeneratedRegex("<[^>]*>|[^<]+", RegexOptions.None, 1000)]
    private static partial Regex TagOrText();
}
