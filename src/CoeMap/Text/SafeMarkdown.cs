using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoeMap.Text;

/// <summary>Turns contributors' Markdown into HTML that cannot run, load or imitate anything, and into plain text.</summary>
/// <remarks>HTML is shown as text, images are dropped, links keep only safe addresses.</remarks>
public static class SafeMarkdown
{
    // Never UseAdvancedExtensions: its generic attributes let a contributor write onclick.
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UsePipeTables().UseListExtras().Build();

    /// <param name="markdown">What was written.</param>
    /// <param name="topHeading">The level its highest headings get, so that they continue those of the page; no level is left out.</param>
    public static string ToHtml(string markdown, int topHeading = 3) => UnlessTooDeep(() => Settle(markdown, topHeading)) ?? AsText(markdown);

    /// <returns>Null for signs that stand in each other a thousand times over, which Markdig refuses.</returns>
    internal static T? UnlessTooDeep<T>(Func<T> render) where T : class
    {
        try
        {
            return render();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What was written, as it was written, in one paragraph.</summary>
    internal static string AsText(string markdown) => $"<p>{System.Net.WebUtility.HtmlEncode(markdown)}</p>\n";

    private static string Settle(string markdown, int topHeading)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url)) link.ReplaceBy(new ContainerInline(), copyChildren: true);
            else link.GetAttributes().AddProperty("rel", "nofollow ugc noopener");
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsSafe(l.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        var headings = document.Descendants<HeadingBlock>().ToList();
        var levels = headings.Select(h => h.Level).Distinct().Order().ToList();
        foreach (var heading in headings) heading.Level = Math.Min(topHeading + levels.IndexOf(heading.Level), 6);
        foreach (var table in document.Descendants<Table>()) table.WithoutAlignment();
        return document.ToHtml(Pipeline);
    }

    /// <summary>Markdig would write the alignment of columns as inline style, which the site's policy forbids.</summary>
    internal static void WithoutAlignment(this Table table) => table.ColumnDefinitions.ForEach(c => c.Alignment = null);

    /// <returns>The words without Markdown signs, blocks separated by a space.</returns>
    public static string ToPlainText(string markdown) =>
        string.Join(' ', (UnlessTooDeep(() => Markdown.ToPlainText(markdown, Pipeline)) ?? markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>An address that may stand in a link: a fragment, a path of this site, http, https or mailto.</summary>
    public static bool IsSafe(string? address)
    {
        if (string.IsNullOrEmpty(address) || address.Any(char.IsControl)) return false;
        if (address[0] == '#') return true;
        if (address[0] == '/') return address.Length == 1 || address[1] is not ('/' or '\\');
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto");
    }
}
