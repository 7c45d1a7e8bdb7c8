using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoeMap.Listings;

namespace CoeMap.Importing.Publiccode;

/// <summary>The descriptions of a file in their order of use: English, then as they stand.</summary>
internal sealed partial class PubliccodeTexts(PubliccodeSection file, ICollection<string> notes)
{
    private readonly List<PubliccodeSection> languages = [.. file.Sections("description").OrderByDescending(l => l.Name.Split('-', '_')[0].ToLowerInvariant() is "en" or "eng")];

    public string? First(string key) => languages.Select(l => l.Text(key)).FirstOrDefault(t => t is not null);

    public IEnumerable<string> All(string key) => languages.Select(l => l.Text(key)).OfType<string>();

    public IEnumerable<string> List(string key) => languages.SelectMany(l => l.Texts(key)).Distinct(StringComparer.Ordinal);

    /// <summary>One plain sentence of at most 200 characters.</summary>
    public string Summary()
    {
        var said = Spaces().Replace(First("shortDescription") ?? First("genericName") ?? "", " ").Trim();
        if (said.Length <= ListingContent.MaxSummary) return said;
        notes.Add("The summary was longer than 200 characters, and is cut");
        return said[..(ListingContent.MaxSummary - 1)].TrimEnd() + "…";
    }

    /// <summary>Markdown: the first language's text and what it can do, then the other languages under their names.</summary>
    public string Description()
    {
        var text = new StringBuilder();
        foreach (var language in languages.Where(l => l.Has("longDescription") || l.Has("features") || l.Has("shortDescription")))
        {
            if (text.Length > 0) text.Append("\n\n## ").Append(NameOf(language.Name)).Append("\n\n");
            text.Append((language.Text("longDescription") ?? language.Text("shortDescription") ?? "").Trim());
            if (language.Texts("features") is { Count: > 0 } features) text.Append("\n\n").AppendJoin('\n', features.Select(f => "- " + Spaces().Replace(f, " ")));
        }

        var whole = text.ToString().Trim();
        if (whole.Length <= ListingContent.MaxDescription) return whole;
        notes.Add("The descriptions were longer than 20,000 characters together, and are cut");
        return whole[..ListingContent.MaxDescription];
    }

    private static string NameOf(string tag) => PubliccodeChecks.Language(tag) is null ? CultureInfo.GetCultureInfo(tag).NativeName : tag;

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Spaces();
}
