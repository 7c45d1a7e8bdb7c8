using System.Globalization;
using System.Text.RegularExpressions;
using CoeMap.Listings;

namespace CoeMap.Moderation;

/// <summary>What in a text may tell who somebody is.</summary>
public enum PersonalDataKind { Name, EmailAddress, PhoneNumber, NhsNumber, UniquePupilNumber, SmallCount }

/// <param name="Field">The field's label on the form.</param>
/// <param name="Text">The words that look like it.</param>
public sealed record PersonalDataFlag(string Field, PersonalDataKind Kind, string Text);

/// <summary>Points a moderator to what looks like personal data. It only points: a person decides.</summary>
public static partial class PersonalDataFlags
{
    /// <param name="content">What was submitted.</param>
    /// <param name="knownNames">Names of organisations and technologies, whose words are no person's.</param>
    public static IReadOnlyList<PersonalDataFlag> In(ListingContent content, IReadOnlyCollection<string> knownNames)
    {
        var known = KnownWords.With([.. knownNames, content.Name, .. content.AlsoKnownAs]);
        return [.. TextsOf(content).SelectMany(field => In(field.Text, known).Select(f => new PersonalDataFlag(field.Label, f.Kind, f.Text))).Distinct()];
    }

    public static IEnumerable<(PersonalDataKind Kind, string Text)> In(string text, KnownWords known)
    {
        foreach (var found in Email().Matches(text).Select(m => m.Value)) yield return (PersonalDataKind.EmailAddress, found);
        // What stands in a link is an address, not a number or a name.
        var plain = Link().Replace(Email().Replace(text, " · "), " · ");
        foreach (var found in Phone().Matches(plain).Select(m => m.Value.Trim()).Where(IsPhone)) yield return (PersonalDataKind.PhoneNumber, found);
        foreach (var found in TenDigits().Matches(plain).Select(m => m.Value).Where(IsNhsNumber)) yield return (PersonalDataKind.NhsNumber, found);
        foreach (var found in Upn().Matches(plain).Select(m => m.Value).Where(IsUpn)) yield return (PersonalDataKind.UniquePupilNumber, found);
        foreach (var found in SmallCount().Matches(plain).Select(m => m.Value)) yield return (PersonalDataKind.SmallCount, found);
        foreach (var found in PersonNames.In(plain, known)) yield return (PersonalDataKind.Name, found);
    }

    /// <summary>Ten digits whose last is the check digit (modulus 11).</summary>
    public static bool IsNhsNumber(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(c => c - '0').ToArray();
        if (digits.Length != 10 || digits.Distinct().Count() == 1) return false;
        var check = 11 - (Enumerable.Range(0, 9).Sum(i => digits[i] * (10 - i)) % 11);
        return (check == 11 ? 0 : check) == digits[9];
    }

    /// <summary>A check letter, then twelve digits; a temporary number ends in a letter.</summary>
    public static bool IsUpn(string text)
    {
        const string letters = "ABCDEFGHJKLMNPQRTUVWXYZ"; // without I, O and S
        var upn = text.ToUpper(CultureInfo.InvariantCulture);
        if (upn.Length != 13) return false;
        var sum = 0;
        for (var i = 1; i < 13; i++)
        {
            var value = char.IsAsciiDigit(upn[i]) ? upn[i] - '0' : letters.IndexOf(upn[i], StringComparison.Ordinal);
            if (value < 0) return false;
            sum += value * (i + 1);
        }

        return letters[sum % 23] == upn[0];
    }

    private static bool IsPhone(string text)
    {
        var digits = text.Replace("(0)", "", StringComparison.Ordinal).Count(char.IsAsciiDigit);
        return text.StartsWith('+') ? digits is 11 or 12 : digits is 10 or 11;
    }

    private static IEnumerable<(string Label, string Text)> TextsOf(ListingContent content)
    {
        yield return ("Name", content.Name);
        yield return ("Summary", content.Summary);
        yield return ("Description", content.Description);
        foreach (var name in content.AlsoKnownAs) yield return ("Also known as", name);
        foreach (var tag in content.Tags) yield return ("Tags", tag);
        foreach (var link in content.OtherLinks) yield return ("Other links", link.Label + " " + link.Url);
        yield return ("Effort to reuse it", content.ReuseEffort ?? "");
        yield return ("Skills to reuse it", content.ReuseSkills ?? "");
        yield return ("Data to reuse it", content.ReuseData ?? "");
        yield return ("Agreements to reuse it", content.ReuseAgreements ?? "");
    }

    [GeneratedRegex(@"[\p{L}\d._%+'-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"\bhttps?://[^\s)\]>]+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\d.,/-])(\+44|\(?0(?=[1-9]))[\s.-]?(\(0\))?(\)?[\s.-]?\(?\d){8,10}(?![\d/])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\d.,-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])", RegexOptions.None, 1000)]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"\b[A-HJ-NP-RT-Za-hj-np-rt-z]\d{11}[\dA-HJ-NP-RT-Za-hj-np-rt-z]\b", RegexOptions.None, 1000)]
    private static partial Regex Upn();

    // "three children" and "fewer than 5", not "15 children", "three children’s homes" or "one family hub".
    [GeneratedRegex(@"\b(fewer|less) than (five|six|ten|[2-9]|10)\b(?! (minutes|hours|days|weeks|months|years|clicks|steps))|[<≤]\s?([2-9]|10)\b(?!\s?%)|(?<![\d.,£-])\b(1|2|3|4|two|three|four)( \p{Ll}+){0,2}? (child|children|young people|young person|siblings?|care leavers?|pupils?|boys?|girls?|babies|teenagers?|foster carers?|parents?)\b(?!['’]|\s+(hub|home|service|social))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SmallCount();
}
