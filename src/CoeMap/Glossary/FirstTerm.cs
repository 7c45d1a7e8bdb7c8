using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace CoeMap.Glossary;

/// <summary>Makes the first sector term of a text a link to what the glossary says about it.</summary>
public sealed partial class FirstTerm
{
    private static readonly HashSet<string> Untouched = ["a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"];
    private readonly (GlossaryWords Words, string Text)[] terms;
    private readonly SearchValues<string> any;

    /// <param name="glossary">The terms; ordinary words among them are left alone.</param>
    public FirstTerm(IEnumerable<GlossaryWords> glossary)
    {
        terms = [.. glossary.Where(t => IsTelling(t.Term)).Select(t => (t, WebUtility.HtmlEncode(t.Term))).OrderByDescending(t => t.Item2.Length)];
        any = SearchValues.Create(terms.Select(t => t.Text).ToArray(), StringComparison.Ordinal);
    }

    /// <param name="html">Safe HTML, as SafeMarkdown writes it or as text encoded for HTML.</param>
    /// <returns>The same HTML, and whether a term was found.</returns>
    public (string Html, bool IsFound) LinkIn(string html)
    {
        var inside = 0;
        if (html.AsSpan().IndexOfAny(any) < 0) return (html, false);
        foreach (Match piece in TagOrText().Matches(html))
        {
            if (piece.Value[0] == '<') inside += Step(piece.Value);
            else if (inside == 0 && FirstIn(piece.Value) is { } hit)
            {
                return (html.Insert(piece.Index + hit.At + hit.Text.Length, "</a>").Insert(piece.Index + hit.At, Opening(hit.Words)), true);
            }
        }

        return (html, false);
    }

    // The longest of those that begin at the first place where any stands as a word.
    private (GlossaryWords Words, string Text, int At)? FirstIn(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(any); at >= 0;)
        {
            foreach (var (words, term) in terms)
            {
                if (text.AsSpan(at).StartsWith(term, StringComparison.Ordinal) && StandsAlone(text, at, at + term.Length)) return (words, term, at);
            }

            var next = text.AsSpan(at + 1).IndexOfAny(any);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }

    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !IsPartOfWord(text[start - 1])) && (end == text.Length || !IsPartOfWord(text[end]));

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
