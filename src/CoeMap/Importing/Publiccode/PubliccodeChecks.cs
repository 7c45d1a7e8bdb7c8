using System.Globalization;
using System.Text.RegularExpressions;

namespace CoeMap.Importing.Publiccode;

/// <summary>What the standard asks of single values: each gives the sentence that says what to write, or null.</summary>
internal static partial class PubliccodeChecks
{
    private static readonly CultureInfo[] Cultures = CultureInfo.GetCultures(CultureTypes.AllCultures);

    private static readonly HashSet<string> Languages = [.. Cultures.SelectMany(c => new[] { c.TwoLetterISOLanguageName, c.ThreeLetterISOLanguageName }).Where(l => l.Length is 2 or 3).Select(l => l.ToLowerInvariant())];

    private static readonly HashSet<string> Countries = [.. Cultures.Where(c => c is { IsNeutralCulture: false, Name.Length: > 0 }).Select(c => new RegionInfo(c.Name).TwoLetterISORegionName).Where(r => r.Length == 2)];

    private static readonly string[] VideoHosts = ["youtube.com", "youtu.be", "vimeo.com", "dailymotion.com", "ted.com", "loom.com", "wistia.com"];

    public static string? Version(string value) => PubliccodeWords.Versions.Contains(value, StringComparer.Ordinal) ? null : $"Version {Shown(value)} is not known. Known are {string.Join(", ", PubliccodeWords.Versions.Where(v => v.Length <= 3))}";

    public static string? OneOf(string value, IReadOnlyList<string> words) => words.Contains(value, StringComparer.Ordinal) ? null : $"“{Shown(value)}” is none of {string.Join(", ", words)}";

    public static string? AtMost(string value, int most) => Length(value) is var length && length > most ? $"It has {length:N0} characters. The standard allows {most:N0}" : null;

    public static string? AtLeast(string value, int least) => Length(value) is var length && length < least ? $"It has {length:N0} characters. The standard asks for {least:N0}" : null;

    public static string? Date(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : $"“{Shown(value)}” is no date like 2026-03-31";

    public static string? Address(string value) => System.Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? null : $"“{Shown(value)}” is no web address";

    public static string? WebAddress(string value) => System.Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? null : $"“{Shown(value)}” is no address that begins with https:// or http://";

    public static string? Uri(string value) => System.Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Host.Length > 0 || Urn().IsMatch(value)) ? null : $"“{Shown(value)}” is no URI";

    public static string? Email(string value) => Mail().IsMatch(value.Replace("\\x64", "@", StringComparison.Ordinal)) ? null : "This is no email address";

    public static string? Category(string value) => PubliccodeWords.Categories.Contains(value) ? null : $"“{Shown(value)}” is none of the standard’s categories";

    public static string? Scope(string value) => PubliccodeWords.Scopes.Contains(value) ? null : $"“{Shown(value)}” is none of the standard’s scopes";

    public static string? MediaType(string value) => Media().IsMatch(value) ? null : $"“{Shown(value)}” is no media type, like text/csv";

    public static string? Supported(string value) => value.StartsWith("alias:", StringComparison.Ordinal) ? OneOf(value, PubliccodeWords.Aliases) : Uri(value);

    public static string? ItalianCode(string value) => Code().IsMatch(value) ? null : $"“{Shown(value)}” is no code of an Italian administration";

    public static string? Country(string value) => !Countries.Contains(value.ToUpperInvariant()) || (!value.All(char.IsAsciiLetterUpper) && !value.All(char.IsAsciiLetterLower))
        ? $"“{Shown(value)}” is no country code of two letters, like GB"
        : value.All(char.IsAsciiLetterUpper) ? null : $"Countries are written in capitals now: {value.ToUpperInvariant()}";

    public static string? Language(string value) => Tag().IsMatch(value) && Languages.Contains(value.Split('-')[0].ToLowerInvariant()) ? null : $"“{Shown(value)}” is no language tag, like en or en-GB";

    public static string? FileOrAddress(string value) =>
        value.StartsWith('/') || value.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? "Write a path inside the repository, or an address that begins with https://" : null;

    public static string? Image(string value) => FileOrAddress(value)
        ?? (Path.GetExtension(value.Split('?', '#')[0]) is "" or ".svg" or ".svgz" or ".png" or ".SVG" or ".PNG" ? null : "A logo is an SVG or PNG file");

    public static string? Video(string value) => WebAddress(value)
        ?? (VideoHosts.Any(h => new Uri(value).Host is var host && (host == h || host.EndsWith("." + h, StringComparison.OrdinalIgnoreCase))) ? null : "This is not one of the known video sites");

    private static int Length(string value) => new StringInfo(value.Trim()).LengthInTextElements;

    private static string Shown(string value) => value.Length > 60 ? value[..60] + "…" : value;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:\S+$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex Urn();

    [GeneratedRegex("^[A-Za-z0-9_]{1,16}$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\s*[A-Za-z0-9][A-Za-z0-9!#$&^_-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\s*$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Media();
}
