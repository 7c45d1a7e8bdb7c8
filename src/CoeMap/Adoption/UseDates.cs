using System.Globalization;

namespace CoeMap.Adoption;

/// <summary>Months as people in England write them.</summary>
public static class UseDates
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>March 2026</summary>
    public static string Month(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, London).ToString("MMMM yyyy", English);

    /// <summary>3 March 2026</summary>
    public static string Day(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, London).ToString("d MMMM yyyy", English);

    /// <summary>March 2024, or 2024 where the month is not known; null where nothing is.</summary>
    public static string? Since(int? year, int? month) => year is not { } y ? null
        : month is { } m ? new DateOnly(y, m, 1).ToString("MMMM yyyy", English) : y.ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<(int Number, string Name)> Months => Enumerable.Range(1, 12).Select(n => (n, English.DateTimeFormat.GetMonthName(n)));
}
