using System.Globalization;
using System.Text.RegularExpressions;

namespace CoeMap.Text;

/// <summary>Numbers and dates that single out one child: no message or need may carry them.</summary>
public static partial class ChildIdentifiers
{
    private const int Childhood = 26; // years: a care leaver is young until 25
    private static readonly string[] DateFormats = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d-M-yy", "d.M.yy", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d"];

    /// <returns>What to do about it, or null when nothing of the kind stands in the text.</returns>
    public static string? Objection(string text, DateTimeOffset now)
    {
        if (NhsNumbersIn(text).FirstOrDefault() is { } nhs) return $"“{nhs}” looks like an NHS number. Take it out: nothing about one child belongs here";
        if (UpnsIn(text).FirstOrDefault() is { } upn) return $"“{upn}” looks like a unique pupil number. Take it out: nothing about one child belongs here";
        return BirthDatesIn(text, now).FirstOrDefault() is { } date ? $"“{date}” looks like a date of birth. Take it out, or write the month and the year only" : null;
    }

    public static IEnumerable<string> NhsNumbersIn(string text) => TenDigits().Matches(text).Select(m => m.Value).Where(IsNhsNumber);

    public static IEnumerable<string> UpnsIn(string text) => Upn().Matches(text).Select(m => m.Value).Where(IsUpn);

    /// <summary>Dates that say so, and whole dates in figures that would make somebody a child or a care leaver today.</summary>
    public static IEnumerable<string> BirthDatesIn(string text, DateTimeOffset now) =>
        Born().Matches(text).Select(m => m.Groups["date"].Value).Concat(WholeDate().Matches(text).Select(m => m.Value).Where(d => IsChildhood(d, now)));

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

    private static bool IsChildhood(string date, DateTimeOffset now) =>
        DateOnly.TryParseExact(date, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && DateOnly.FromDateTime(now.UtcDateTime) is var today && day < today.AddDays(-30) && day > today.AddYears(-Childhood);

    [GeneratedRegex(@"(?<![\d.,-])\d{3}[ \u00a0\u2011-]?\d{3}[ \u00a0\u2011-]?\d{4}(?![\d-])", RegexOptions.None, 1000)]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"\b[A-HJ-NP-RT-Za-hj-np-rt-z]\d{11}[\dA-HJ-NP-RT-Za-hj-np-rt-z]\b", RegexOptions.None, 1000)]
    private static partial Regex Upn();

    [GeneratedRegex(@"\b(born( on)?|d\.?o\.?b\.?|date of birth|birthday|birth date)\b[^\n\d]{0,20}(?<date>(\d{1,2}(st|nd|rd|th)? (of )?)?(\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)( \d{1,2}(st|nd|rd|th)?,?)? \d{2,4}))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Born();

    [GeneratedRegex(@"(?<![\d/.-])(\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})(?![\d/-]|\.\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WholeDate();
}
