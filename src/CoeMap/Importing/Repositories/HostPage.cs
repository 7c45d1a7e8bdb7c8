using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CoeMap.Importing.Repositories;

/// <summary>What a host's page of a repository says of it in its head and its topics.</summary>
/// <param name="Title">Its name for the repository; empty without one.</param>
/// <param name="Summary">One sentence; empty without one.</param>
/// <param name="Topics">In lower case, at most twelve.</param>
public sealed record HostPage(string Title, string Summary, IReadOnlyList<string> Topics)
{
    private const int MostTopics = 12;
    private const string TopicLinks = "a.topic-tag, a[data-ga-click*='topic'], a[href*='/topics/'], a[href*='explore/projects/topics']";

    public static HostPage Read(string? html, Uri home)
    {
        if (string.IsNullOrWhiteSpace(html)) return new("", "", []);
        using var page = new HtmlParser().ParseDocument(html);
        return new(NameOf(home), Sentence(page, home), [.. page.QuerySelectorAll(TopicLinks).Select(Topic).Where(t => t.Length is > 1 and <= 40).Distinct(StringComparer.Ordinal).Take(MostTopics)]);
    }

    /// <summary>The last part of the address: what people call a repository.</summary>
    public static string NameOf(Uri home) => Uri.UnescapeDataString(home.AbsolutePath.TrimEnd('/').Split('/')[^1]);

    private static string Sentence(IDocument page, Uri home)
    {
        var said = Meta(page, "og:description") ?? Meta(page, "description") ?? "";
        // Hosts add who owns it, or say only that one may contribute.
        var owner = home.AbsolutePath.Trim('/');
        var end = said.LastIndexOf(" - " + owner, StringComparison.OrdinalIgnoreCase);
        if (end >= 0) said = said[..end];
        return said.StartsWith("Contribute to ", StringComparison.OrdinalIgnoreCase) && said.Contains("by creating an account", StringComparison.OrdinalIgnoreCase) ? "" : said.Trim();
    }

    private static string? Meta(IDocument page, string name) =>
        page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content") is { Length: > 0 } said ? said : null;

    private static string Topic(IElement link) => link.TextContent.Trim().Replace('-', ' ').ToLowerInvariant();
}
