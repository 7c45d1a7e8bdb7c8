using System.Text.RegularExpressions;

namespace CoeMap.Text;

/// <summary>What is put right in staff's Markdown before it is read: footnotes in sup tags, and spaces that stray into bold; and what their footnotes lack.</summary>
internal static partial class StaffMending
{
    /// <summary>Word processors write <c>&lt;sup&gt;[^1]&lt;/sup&gt;</c> and <c>**Connecting **colleagues</c>; code stays as it is.</summary>
    public static string Mend(string markdown)
    {
        var fence = "";
        return string.Join('\n', markdown.ReplaceLineEndings("\n").Split('\n').Select(line =>
        {
            var isFence = InFence(line, ref fence);
            return isFence || line.StartsWith("    ", StringComparison.Ordinal) || line.Contains('`', StringComparison.Ordinal) ? line : MendBold(Superscript().Replace(line, "${reference}"));
        }));
    }

    public static IEnumerable<string> FootnoteProblems(string source)
    {
        var fence = "";
        var lines = source.Split('\n').Where(line => !InFence(line, ref fence)).Select(line => Code().Replace(line, "")).ToList();
        var defined = lines.Select(l => Definition().Match(l)).Where(m => m.Success).Select(m => m.Groups["label"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = lines.SelectMany(l => Reference().Matches(Definition().Replace(l, ""))).Select(m => m.Groups["label"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var missing in used.Except(defined, StringComparer.OrdinalIgnoreCase)) yield return $"There is no footnote {missing}: write it as [^{missing}]: on a line of its own.";
        foreach (var unused in defined.Except(used, StringComparer.OrdinalIgnoreCase)) yield return $"Nothing refers to footnote {unused}: put [^{unused}] where it belongs, or take the footnote out.";
    }

    // Between an opening ** and a closing one, spaces belong outside. An odd number of signs is not bold, or reaches over lines: left alone.
    private static string MendBold(string line)
    {
        var parts = line.Split("**");
        if (parts.Length < 3 || parts.Length % 2 == 0 || line.Contains(@"\*", StringComparison.Ordinal) || line.Contains("***", StringComparison.Ordinal)) return line;
        for (var i = 1; i < parts.Length; i += 2)
        {
            var bold = parts[i].Trim();
            if (bold.Length == 0 || bold.Length == parts[i].Length) continue;
            if (char.IsWhiteSpace(parts[i][0]) && !string.IsNullOrWhiteSpace(parts[i - 1])) parts[i - 1] = parts[i - 1].TrimEnd() + " ";
            if (char.IsWhiteSpace(parts[i][^1])) parts[i + 1] = " " + parts[i + 1].TrimStart();
            parts[i] = bold;
        }

        return string.Join("**", parts);
    }

    private static bool InFence(string line, ref string fence)
    {
        var mark = Fence().Match(line) is { Success: true } match ? match.Groups["mark"].Value : "";
        if (fence.Length == 0)
        {
            fence = mark;
            return mark.Length > 0;
        }

        if (mark.Length >= fence.Length && mark[0] == fence[0]) fence = "";
        return true;
    }

    [GeneratedRegex(@"<sup>\s*(?<reference>\[\^[^\]\s]+\])\s*</sup>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Superscript();

    [GeneratedRegex(@"^ {0,3}(?<mark>`{3,}|~{3,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`[^`]*`", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^ {0,3}\[\^(?<label>[^\]\s]+)\]:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[\^(?<label>[^\]\s]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
