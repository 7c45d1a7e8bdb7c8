using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CoeMap.Insights;

/// <summary>A quarter of a calendar year, as London counts its days; "2026-q4" in addresses.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Quarter(int Year, int Number)
{
    public DateOnly First => new(Year, (Number * 3) - 2, 1);
    public Quarter Before => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);
    public Quarter Next => Number == 4 ? new(Year + 1, 1) : new(Year, Number + 1);

    /// <summary>Its first moment.</summary>
    public DateTimeOffset From => London.StartOf(First);

    /// <summary>The first moment after it.</summary>
    public DateTimeOffset Until => London.StartOf(Next.First);

    /// <summary>October to December 2026</summary>
    public string Name => $"{MonthName(First)} to {MonthName(First.AddMonths(2))} {Year.ToString(CultureInfo.InvariantCulture)}";

    public static Quarter Of(DateTimeOffset at) => London.DayOf(at) is var day ? new(day.Year, ((day.Month - 1) / 3) + 1) : default;

    /// <returns>Null where the text is no quarter of this century.</returns>
    public static Quarter? Parse(string? text) =>
        Word().Match(text ?? "") is { Success: true } word ? new(int.Parse(word.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(word.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-q{Number}");

    private static string MonthName(DateOnly day) => day.ToString("MMMM", CultureInfo.GetCultureInfo("en-GB"));

    [GeneratedRegex(@"^(?<year>20[0-9]{2})-q(?<number>[1-4])\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
