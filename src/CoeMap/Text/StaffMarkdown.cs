using CoeMap.Addresses;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoeMap.Text;

/// <summary>Turns the Markdown of the Centre's own pages into HTML: footnotes, tables, heading anchors and the site's own images, and still nothing that can run or load.</summary>
/// <remarks>HTML is shown as text. Markdig's attributes and automatic ids stay off: the first would let onclick in, the second print the braces of {#slug}.</remarks>
public static class StaffMarkdown
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UsePipeTables().UseListExtras().UseFootnotes().Build();

    /// <param name="markdown">What was written.</param>
    /// <param name="topHeading">The level its highest headings get; no level is left out.</param>
    public static StaffText Render(string markdown, int topHeading = 2) =>
        SafeMarkdown.UnlessTooDeep(() => Settle(StaffMending.Mend(markdown), topHeading))
        ?? new(SafeMarkdown.AsText(markdown), [], ["The text is nested too deeply: take out signs that stand in each other."], []);

    private static StaffText Settle(string source, int topHeading)
    {
        var document = Markdown.Parse(source, Pipeline);
        List<string> problems = [.. StaffMending.FootnoteProblems(source)];
        var contents = StaffHeadings.Settle(document, topHeading, problems);
        var images = SettleLinks(document, [.. contents.Select(c => c.Anchor)], problems);
        return new(ToHtml(document), [.. contents.Where(c => c.Level == topHeading)], [.. problems.Distinct(StringComparer.Ordinal)], images);
    }

    private static List<Guid> SettleLinks(MarkdownDocument document, HashSet<string> anchors, List<string> problems)
    {
        List<Guid> images = [];
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            var address = link.GetDynamicUrl?.Invoke() ?? link.Url;
            if (link.IsImage) SettleImage(link, address, images, problems);
            else if (!SafeMarkdown.IsSafe(address)) Drop(link, $"The link to “{address}” leads nowhere safe: use an address that starts with https://, mailto:, / or #.", problems);
            else if (address is ['#', .. var anchor] && !anchors.Contains(anchor)) problems.Add($"No heading has the anchor “{anchor}”: write {{#{anchor}}} behind the heading.");
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !SafeMarkdown.IsSafe(l.Url)).ToList()) link.ReplaceBy(new LiteralInline(link.Url));
        return images;
    }

    private static void SettleImage(LinkInline image, string? address, List<Guid> images, List<string> problems)
    {
        var words = string.Concat(image.Descendants<LiteralInline>().Select(l => l.Content.ToString())).Trim();
        if (MediaAddress.IdOf(address) is not { } id) Drop(image, $"The image at “{address}” is not the site’s own: add it under Images and use the address it gets there.", problems);
        else if (words.Length == 0) Drop(image, $"Say what the image {address} shows, between the square brackets.", problems);
        else
        {
            (image.Url, image.Title) = (MediaAddress.Of(id), null);
            images.Add(id);
        }
    }

    // Its words stay, so that nothing that was written is lost.
    private static void Drop(LinkInline link, string problem, List<string> problems)
    {
        problems.Add(problem);
        link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }

    private static string ToHtml(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new StaffFootnotes());
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new StaffFootnoteLinks());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new StaffTables());
        renderer.Render(document);
        return writer.ToString();
    }
}

/// <param name="Html">What readers get.</param>
/// <param name="Contents">Its highest headings, in their order.</param>
/// <param name="Problems">What its author has to mend, in sentences; empty when nothing is wrong.</param>
/// <param name="Images">Those it shows; whether they exist is the database's matter.</param>
public sealed record StaffText(string Html, IReadOnlyList<StaffHeading> Contents, IReadOnlyList<string> Problems, IReadOnlyList<Guid> Images)
{
    private const int WorthAList = 4;

    /// <summary>Long enough for a list of contents.</summary>
    public bool IsLong => Contents.Count >= WorthAList;
}

public sealed record StaffHeading(string Anchor, string Text, int Level);
