using CoeMap.Insights;

namespace CoeMap.Web.Pages.Moderate.Insights;

/// <summary>Where the Centre's numbers stand, for a quarter.</summary>
public static class InsightAddress
{
    public const string Path = "/moderate/insights";

    public static string Of(Quarter quarter) => $"{Path}?quarter={quarter}";

    public static string OfRows(Insight insight, Quarter quarter, InsightPart? part = null, int page = 1) => $"{Path}/{insight.Slug}?quarter={quarter}{part?.Query}{(page > 1 ? $"&page={page}" : "")}";

    public static string OfReport(Quarter quarter) => $"{Path}/report?quarter={quarter}";

    /// <returns>The quarter of the address; the running one where it names none.</returns>
    public static Quarter Read(string? quarter, DateTimeOffset now) => Quarter.Parse(quarter) ?? Quarter.Of(now);
}
