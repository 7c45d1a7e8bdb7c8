using System.Globalization;
using System.Text.RegularExpressions;

namespace CoeMap.Importing.Tables;

/// <summary>What somebody meant by a cell.</summary>
internal static partial class CellText
{
    private static readonly string[] Dates =
    [
        "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "yyyy-M-d", "yyyy/M/d", "d MMM yyyy", "d MMMM yyyy", "d MMM yy", "MMM d, yyyy", "MMMM d, yyyy", "MMM yyyy", "MMMM yyyy", "MMM yy", "MMM-yy", "M/yyyy", "yyyy-M",
        "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss",
    ];

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Without the apostrophe that our export puts before what a spreadsheet would take for a formula, and without what no database keeps.</summary>
    public static string Clean(string cell)
    {
        var text = IsDefused(cell) ? cell[1..] : cell;
        return text.Any(IsForbidden) ? string.Concat(text.Where(c => !IsForbidden(c))) : text;
    }

    /// <summary>A text that no spreadsheet has touched, so that <see cref="Clean"/> gives it back as it is.</summary>
    public static string Kept(string text) => IsDefused("'" + text) ? "'" + text : text;

    /// <returns>The year of a year, a date, a month or a financial year however it is written; null when it is none of them.</returns>
    public static int? Year(string cell)
    {
        var text = cell.Trim();
        if (text.EndsWith(".0", StringComparison.Ordinal)) text = text[..^2];
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        if (FinancialYear().Match(text) is { Success: true } financial) return int.Parse(financial.Groups["from"].Value, CultureInfo.InvariantCulture);
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 80_000) return DateTime.FromOADate(serial).Year; // a day as Excel counts
        text = Ordinal().Replace(text, "${day}").Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        return DateTime.TryParseExact(text, Dates, English, DateTimeStyles.AllowWhiteSpaces, out var date) || DateTime.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out date) ? date.Year : null;
    }

    private static bool IsDefused(string cell) =>
        cell is ['\'', .. var rest] && rest.TrimStart(' ', '\u00a0', '\'') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];

    private static bool IsForbidden(char c) => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFEFF' or '\uFFFE' or '\uFFFF';

    [GeneratedRegex(@"^(FY\s*)?(?<from>\d{4})\s*[/–-]\s*(\d{2}|\d{4})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FinancialYear();

    [GeneratedRegex(@"(?<day>\d)(st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ordinal();
}
