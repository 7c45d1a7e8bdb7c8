using System.Text.RegularExpressions;

namespace CoeMap.Text;

/// <summary>What in a text may tell who somebody is.</summary>
public enum PersonalDataKind { Name, EmailAddress, PhoneNumber, NhsNumber, UniquePupilNumber, SmallCount }

/// <summary>Finds what looks like personal data in a text. A person decides whether it is.</summary>
public static partial class PersonTraces
{
    /// <param name="text">What somebody wrote.</param>
    /// <param name="known">Capitalised words that are no person's name.</param>
    public static IEnumerable<(PersonalDataKind Kind, string Text)> In(string text, KnownWords known)
    {
        foreach (var found in Email().Matches(text).Select(m => m.Value)) yield return (PersonalDataKind.EmailAddress, found);
        // What stands in a link is an address, not a number or a name.
        var plain = Link().Replace(Email().Replace(text, " · "), " · ");
        foreach (var found in Phone().Matches(plain).Select(m => m.Value.Trim()).Where(IsPhone)) yield return (PersonalDataKind.PhoneNumber, found);
        foreach (var found in ChildIdentifiers.NhsNumbersIn(plain)) yield return (PersonalDataKind.NhsNumber, found);
        foreach (var found in ChildIdentifiers.UpnsIn(plain)) yield return (PersonalDataKind.UniquePupilNumber, found);
        foreach (var found in SmallCount().Matches(plain).Select(m => m.Value)) yield return (PersonalDataKind.SmallCount, found);
        foreach (var found in PersonNames.In(plain, known)) yield return (PersonalDataKind.Name, found);
    }

    private static bool IsPhone(string text)
    {
        var digits = text.Replace("(0)", "", StringComparison.Ordinal).Count(char.IsAsciiDigit);
        return text.StartsWith('+') ? digits is 11 or 12 : digits is 10 or 11;
    }

    [GeneratedRegex(@"[\p{L}\d._%+'-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"\bhttps?://[^\s)\]>]+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\d.,/-])(\+44|\(?0(?=[1-9]))[\s.-]?(\(0\))?(\)?[\s.-]?\(?\d){8,10}(?![\d/])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phone();

    // "three children" and "fewer than 5", not "15 children", "three children’s homes" or "one family hub".
    [GeneratedRegex(@"\b(fewer|less) than (five|six|ten|[2-9]|10)\b(?! (minutes|hours|days|weeks|months|years|clicks|steps))|[<≤]\s?([2-9]|10)\b(?!\s?%)|(?<![\d.,£-])\b(1|2|3|4|two|three|four)( \p{Ll}+){0,2}? (child|children|young people|young person|siblings?|care leavers?|pupils?|boys?|girls?|babies|teenagers?|foster carers?|parents?)\b(?!['’]|\s+(hub|home|service|social))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SmallCount();
}
