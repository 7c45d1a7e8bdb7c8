using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CoeMap.Email;

namespace CoeMap.Testing.Hostile;

/// <summary>Fails when a mail that quotes what somebody wrote has more than one line of subject, or more in its HTML than paragraphs, line ends and links.</summary>
public static class HarmlessMail
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal) { "html", "head", "meta", "body", "div", "p", "br", "a" };
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal) { "lang", "charset", "name", "content", "style", "href" };
    private static readonly HashSet<string> Ours = Styles(Parse(MailHtml.Of("Hello,\n\nhttps://map.example.org")));

    /// <param name="quoted">What somebody wrote: each of its lines stands behind a mark in the text.</param>
    public static void Check((string Subject, string Body) mail, string quoted)
    {
        var document = Parse(MailHtml.Of(mail.Body));
        var wrong = document.All.Where(e => !Elements.Contains(e.LocalName)).Select(e => e.LocalName)
            .Concat(document.All.SelectMany(e => e.Attributes).Where(a => !Attributes.Contains(a.Name)).Select(a => a.Name))
            .Concat(document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(h => !h.StartsWith("http", StringComparison.OrdinalIgnoreCase) || h.Any(char.IsControl)))
            .Concat(Styles(document).Except(Ours, StringComparer.Ordinal))
            .ToList();
        if (mail.Subject.Any(char.IsControl)) wrong.Add("a subject of more than a line");
        if (!Words(document.Body!.TextContent).Contains(Words(quoted), StringComparison.Ordinal)) wrong.Add($"other words than “{Words(quoted)}” in HTML: {Words(document.Body.TextContent)}");
        if (!Words(Unquoted(mail.Body)).Contains(Words(quoted), StringComparison.Ordinal)) wrong.Add("lines of it without a mark in the text");
        if (wrong.Count > 0) throw new InvalidOperationException($"“{quoted}” left {string.Join(", ", wrong)}.");
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static HashSet<string> Styles(IDocument document) => document.All.Select(e => e.GetAttribute("style")).OfType<string>().ToHashSet(StringComparer.Ordinal);

    // Of the text, only what stands behind a mark.
    private static string Unquoted(string body) => string.Join('\n', body.Split('\n').Where(l => l.StartsWith('>')).Select(l => l[1..]));

    private static string Words(string text) => string.Join(' ', text.Replace(">", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
