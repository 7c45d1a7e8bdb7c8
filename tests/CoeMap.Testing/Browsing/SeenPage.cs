using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CoeMap.Testing.Browsing;

/// <summary>A page as it was received, read by what people see on it.</summary>
public sealed class SeenPage
{
    private readonly HttpResponseMessage response;

    private SeenPage(HttpResponseMessage response, string html, IDocument document)
    {
        (this.response, Html, Document) = (response, html, document);
        Form = new(this);
    }

    public string Html { get; }
    public IDocument Document { get; }
    public HttpStatusCode Status => response.StatusCode;
    public Uri Url => response.RequestMessage!.RequestUri!;
    public string Path => Url.AbsolutePath;
    public string Title => Words(Document.Title ?? "");
    public string Heading => Document.QuerySelector("h1") is { } heading ? Words(heading.TextContent) : throw Sorry("It has no main heading.");

    /// <summary>Everything that can be read in the main part of the page.</summary>
    public string Text => Words((Document.QuerySelector("main") ?? Document.Body)?.TextContent ?? "");

    /// <summary>The sentences of the error summary; empty where there is none.</summary>
    public IReadOnlyList<string> ErrorSummary => [.. Document.QuerySelectorAll(".govuk-error-summary__body li, .govuk-error-summary__list li").Select(e => Words(e.TextContent)).Distinct(StringComparer.Ordinal)];

    /// <summary>The banner after something was done; empty where there is none.</summary>
    public string Banner => Words(Document.QuerySelector(".govuk-notification-banner__content")?.TextContent ?? "");

    /// <summary>The sentences beside one field.</summary>
    public string ErrorAt(string label) =>
        Words((Form.Field(label).Closest(".govuk-form-group") ?? throw Sorry($"“{label}” stands in no form group.")).QuerySelector(".govuk-error-message")?.TextContent ?? "");

    public PageForm Form { get; }

    internal IParentNode Main => Document.QuerySelector("main") is { } main ? main : Document;

    public bool Has(string text) => Text.Contains(text, StringComparison.Ordinal);

    /// <summary>Otherwise it is an answer for programs: JSON, or a file.</summary>
    public bool IsHtml => response.Content.Headers.ContentType?.MediaType == "text/html";

    public string? Header(string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>Where a link leads, by its text; the main part of the page first.</summary>
    public string Address(string link, string? beside = null)
    {
        var links = Document.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>().ToList();
        var found = links.Where(a => Said(a) == link && (beside is null || Beside(a, beside))).OrderByDescending(a => a.Closest("main") is not null).FirstOrDefault()
            ?? throw Sorry($"No link says “{link}”{(beside is null ? "" : $" beside “{beside}”")}. Links: {List(links.Select(Said))}");
        return new Uri(Url, found.GetAttribute("href")!).PathAndQuery;
    }

    internal Exception Sorry(string problem) => new InvalidOperationException(
        $"{problem} The page is {Url.PathAndQuery} ({(int)Status}), “{Words(Document.QuerySelector("h1")?.TextContent ?? "no heading")}”.{(ErrorSummary.Count > 0 ? $" It says: {List(ErrorSummary)}" : "")}");

    internal static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static string List(IEnumerable<string> words) => string.Join(", ", words.Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Select(w => $"“{w}”")) + ".";

    /// <summary>What a person reads, or what a screen reader says instead.</summary>
    internal static string Said(IElement element) => element.GetAttribute("aria-label") is { Length: > 0 } label ? label : Words(element.TextContent);

    internal static bool Beside(IElement element, string words) =>
        element.Closest("tr, li, form, .govuk-summary-card, article, .govuk-summary-list__row") is { } row && Words(row.TextContent).Contains(words, StringComparison.Ordinal);

    public static async Task<SeenPage> Read(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New(Configuration.Default)
            .OpenAsync(r => r.Content(html).Address(response.RequestMessage!.RequestUri!));
        return new(response, html, document);
    }
}
