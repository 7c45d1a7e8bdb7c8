using System.Text.RegularExpressions;
using CoeMap.Addresses;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoeMap.Text;

/// <summary>Headings of a staff page: levels without gaps, and an anchor each, the one written as {#slug} behind it or one made from its words.</summary>
internal static partial class StaffHeadings
{
    // Ids of the page around it, which an anchor must not take.
    private static readonly HashSet<string> OfThePage = new(["main", "page-feedback", "hp-field", "header-search", "notes", "contents"], StringComparer.Ordinal);

    public static List<StaffHeading> Settle(MarkdownDocument document, int topHeading, List<string> problems)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var levels = headings.Select(h => h.Level).Distinct().Order().ToList();
        HashSet<string> taken = new(OfThePage, StringComparer.Ordinal);
        List<StaffHeading> found = [];
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(topHeading + levels.IndexOf(heading.Level), 6);
            var written = TakeAnchor(heading);
            var text = string.Join(' ', string.Concat(heading.Inline?.Descendants().Select(Words) ?? []).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length == 0)
            {
                problems.Add("A heading has no words.");
                continue;
            }

            if (text.Contains("{#", StringComparison.Ordinal)) problems.Add($"The anchor of “{text}” may hold small letters, digits and hyphens, like {{#our-aim}}.");
            if (written is not null && (taken.Contains(written) || written.StartsWith("feedback-", StringComparison.Ordinal)))
                problems.Add($"The anchor “{written}” is taken: choose another for “{text}”.");
            var wanted = written ?? Slug.From(text);
            var anchor = Slug.FreeFrom(wanted.StartsWith("feedback-", StringComparison.Ordinal) ? "on-" + wanted : wanted, taken);
            taken.Add(anchor);
            heading.GetAttributes().Id = anchor;
            found.Add(new(anchor, text, heading.Level));
        }

        return found;
    }

    /// <returns>The slug of a {#slug} that ends the heading, which is taken off; null without one.</returns>
    private static string? TakeAnchor(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline last || Anchor().Match(last.Content.ToString()) is not { Success: true } match) return null;
        last.Content = new(last.Content.ToString()[..match.Index].TrimEnd());
        return match.Groups["slug"].Value;
    }

    private static string Words(MarkdownObject part) => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        LineBreakInline => " ",
        _ => "",
    };

    [GeneratedRegex(@"\s*\{#(?<slug>[a-z0-9]+(-[a-z0-9]+)*)\}\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anchor();
}
