using System.Globalization;
using System.Text;

namespace CoeMap.Addresses;

/// <summary>The public address of a thing, made from its name: lower case, plain letters and digits, hyphens between.</summary>
public static class Slug
{
    public const int MaxLength = 100;

    /// <returns>A slug of at most <see cref="MaxLength"/> characters; "untitled" when the name holds no letter or digit.</returns>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Replace("&", " and ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.ToString().Trim('-');
        if (text.Length > MaxLength) text = text[..MaxLength].TrimEnd('-');
        return text.Length == 0 ? "untitled" : text;
    }

    /// <summary>It could be the address of something; whatever else people send need not be asked of the database.</summary>
    public static bool MayBe(string? text) => text is { Length: > 0 and <= MaxLength + 8 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-');

    /// <returns>The slug, or the slug with the lowest number that is not taken.</returns>
    public static string FreeFrom(string name, IReadOnlySet<string> taken)
    {
        var slug = From(name);
        for (var n = 2; ; n++)
        {
            var candidate = n == 2 && !taken.Contains(slug) ? slug : $"{slug}-{n}";
            if (!taken.Contains(candidate)) return candidate;
        }
    }
}
