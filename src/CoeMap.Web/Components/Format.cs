using System.Globalization;

namespace CoeMap.Web.Components;

/// <summary>Dates and numbers as people in England write them.</summary>
public static class Format
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>3 March 2026</summary>
    public static string Date(DateTimeOffset at) => InLondon(at).ToString("d MMMM yyyy", English);

    /// <summary>3 March 2026</summary>
    public static string Date(DateOnly on) => on.ToString("d MMMM yyyy", English);

    /// <summary>March 2026</summary>
    public static string Month(DateTimeOffset at) => InLondon(at).ToString("MMMM yyyy", English);

    /// <summary>3 March 2026 at 2:05pm</summary>
    public static string DateAndTime(DateTimeOffset at) =>
        Date(at) + " at " + InLondon(at).ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();

    /// <summary>2:05pm, or 2pm on the hour.</summary>
    public static string Time(DateTimeOffset at) => InLondon(at).ToString(InLondon(at).Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();

    /// <summary>Tuesday 3 March 2026, 2:05pm</summary>
    public static string DayAndTime(DateTimeOffset at) => InLondon(at).ToString("dddd d MMMM yyyy", English) + ", " + Time(at);

    /// <summary>For the datetime attribute of a time element.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>1,204</summary>
    public static string Count(long number) => number.ToString("N0", English);

    /// <summary>What fits into a picture, with an ellipsis where some is left out; the whole stands in the mark's title.</summary>
    public static string Shortened(string text, int letters) => text.Length <= letters ? text : text[..(letters - 1)].TrimEnd() + "…";

    /// <summary>A length in a picture: 12.5</summary>
    public static string Length(double units) => units.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>1 listing · 1,204 listings · no listings</summary>
    public static string Count(long number, string one, string? many = null) => number switch
    {
        0 => $"no {many ?? one + "s"}",
        1 => $"1 {one}",
        _ => $"{Count(number)} {many ?? one + "s"}",
    };

    /// <summary>How long something has waited: today, 1 day, 12 days.</summary>
    public static string Age(DateTimeOffset since, DateTimeOffset now) => (InLondon(now).Date - InLondon(since).Date).Days switch
    {
        <= 0 => "today",
        1 => "1 day",
        var days => $"{Count(days)} days",
    };

    private static DateTimeOffset InLondon(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, London);
}
