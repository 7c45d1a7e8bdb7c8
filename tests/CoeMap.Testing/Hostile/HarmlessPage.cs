using System.Text.Json;
using AngleSharp.Dom;
using CoeMap.Testing.Browsing;

namespace CoeMap.Testing.Hostile;

/// <summary>Fails when a page that shows what somebody wrote holds anything that runs, loads from elsewhere, posts elsewhere or steals the focus.</summary>
public static class HarmlessPage
{
    private const string Bad =
        "script:not([src^='/js/'], [type='application/ld+json']), iframe, frame, object, embed, base, style, template, math, meta[http-equiv], link:not([href^='/']), "
        + "img[src^='http'], img[src^='//'], img[src^='data'], form[action*='elsewhere'], [autofocus], [style], [srcdoc], [formaction]";

    public static void Check(SeenPage page, string what) => Check(page.Document, what);

    public static void Check(IDocument document, string what)
    {
        var wrong = document.QuerySelectorAll(Bad).Select(e => e.LocalName)
            .Concat(document.All.SelectMany(e => e.Attributes.Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)), (e, a) => $"{e.LocalName} {a.Name}"))
            .Concat(document.QuerySelectorAll("script[type='application/ld+json']").Where(e => !IsData(e.TextContent)).Select(_ => "data that is none"))
            .Concat(document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => !LeadsSomewhereSafe(h)))
            .ToList();
        if (wrong.Count > 0) throw new InvalidOperationException($"“{what}” left {string.Join(", ", wrong)}.");
    }

    // Facts for search engines: nothing but JSON, and no sign with which it could end its own element.
    private static bool IsData(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return !text.Contains('<', StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A path of this site, a fragment, a query, another site by http or https, or a mail.
    private static bool LeadsSomewhereSafe(string address) =>
        address.Length == 0 || address[0] is '#' or '?'
        || (address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\')))
        || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
