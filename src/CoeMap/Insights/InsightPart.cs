using System.Globalization;
using CoeMap.Organisations;

namespace CoeMap.Insights;

/// <summary>To what part of an insight its rows are narrowed: one month instead of the quarter, or one region.</summary>
/// <param name="Month">Its first day; null is the quarter.</param>
/// <param name="Region">The word of a region, or <see cref="NoRegion"/>; null is all of them.</param>
public sealed record InsightPart(DateOnly? Month = null, string? Region = null)
{
    /// <summary>Stands for those without a region.</summary>
    public const string NoRegion = "none";

    public static readonly InsightPart Whole = new();

    /// <returns>What the insight can be narrowed to; anything else narrows nothing.</returns>
    /// <param name="insight">Whose rows.</param>
    /// <param name="month">As an address has it: "2026-10".</param>
    /// <param name="region">As an address has it: "north-east".</param>
    public static InsightPart Of(Insight insight, string? month, string? region) => new(
        insight.HasMonths && DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= 2000 and < 2100 ? first : null,
        insight.HasRegions && (region == NoRegion || Words.Parse<Region>(region) is not null) ? region : null);

    /// <returns>"October 2026", "London"; null for the whole.</returns>
    public string? Name => Month is { } month ? month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")) : Region is { } region ? NameOf(region) : null;

    public static string NameOf(string region) => Words.Parse<Region>(region) is { } known ? Words.Label(known) : "No region";

    /// <summary>As it follows on an address: "&amp;month=2026-10", or nothing.</summary>
    public string Query => Month is { } month ? month.ToString("'&month='yyyy-MM", CultureInfo.InvariantCulture) : Region is { } region ? $"&region={region}" : "";

    internal (DateTimeOffset From, DateTimeOffset Until) Within(Quarter quarter) =>
        Month is { } first ? (London.StartOf(first), London.StartOf(first.AddMonths(1))) : (quarter.From, quarter.Until);

    /// <summary>Of a row; knows @region. Months are where the rows begin and end, and need none.</summary>
    internal string? Condition => Region switch { null => null, NoRegion => "detail IS NULL", _ => "detail = @region" };
}
