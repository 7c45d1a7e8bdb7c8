using System.Text.RegularExpressions;

namespace CoeMap.Importing.Repositories;

/// <summary>What a README says in its first paragraphs: its title, and its text without badges, images and HTML.</summary>
/// <param name="Title">The first heading; empty without one.</param>
/// <param name="First">The first paragraph as plain words.</param>
/// <param name="Beginning">The first paragraphs, as Markdown.</param>
public sealed partial record ReadmeText(string Title, string First, string Beginning)
{
    private const int MostParagraphs = 6;
    private const int MostCharacters = 4_000;

    public static ReadmeText Read(string? markdown)
    {
        var text = Comments().Replace((markdown ?? "").ReplaceLineEndings("\n"), "");
        var title = Heading().Match(text) is { Success: true } heading ? Plain(heading.Groups["title"].Value) : "";
        var paragraphs = text.Split("\n\n").Select(Cleaned).Where(IsProse).Take(MostParagraphs).ToList();
        var beginning = string.Join("\n\n", paragraphs);
        return new(title, paragraphs.Count == 0 ? "" : Plain(paragraphs[0]), beginning.Length > MostCharacters ? beginning[..MostCharacters] : beginning);
    }

    private static string Cleaned(string paragraph) => string.Join('\n',
        Images().Replace(paragraph, "").Split('\n').Where(l => !l.TrimStart().StartsWith('#') && !l.TrimStart().StartsWith('<')).Select(l => l.TrimEnd())).Trim();

    private static bool IsProse(string paragraph) => paragraph.Length >= 20 && paragraph.Contains(' ', StringComparison.Ordinal) && paragraph[0] is not ('`' or '|' or '[' or '=' or '-' or '~');

    private static string Plain(string markdown) => Spaces().Replace(Marks().Replace(Links().Replace(Images().Replace(markdown, ""), "${words}"), ""), " ").Trim();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^\#\s+(?<title>.+?)\s*\#*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Heading();

    // An image, and a badge: an image that is a link.
    [GeneratedRegex(@"\[!\[[^\]]*\]\([^)]*\)\](\([^)]*\)|\[[^\]]*\])|!\[[^\]]*\](\([^)]*\)|\[[^\]]*\])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Images();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\](\([^)]*\)|\[[^\]]*\])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Links();

    [GeneratedRegex(@"[*`#]|</?[a-zA-Z][^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Spaces();
}
