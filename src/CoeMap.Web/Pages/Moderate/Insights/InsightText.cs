using System.Globalization;
using CoeMap.Insights;
using CoeMap.Web.Components;

namespace CoeMap.Web.Pages.Moderate.Insights;

/// <summary>A number of the Centre as people read it.</summary>
public static class InsightText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>1,204 · 45 of 153 · 2.5 days</summary>
    public static string Of(Insight insight, InsightNumber number) => (insight.Kind, number) switch
    {
        (_, { IsWithheld: true }) => "Withheld",
        (_, { Value: null }) => "None",
        (_, { Of: { } all }) => $"{Whole(number.Value!.Value)} of {Whole(all)}",
        (InsightKind.Days, _) => Days(number.Value!.Value),
        _ => Whole(number.Value!.Value),
    };

    /// <summary>What stands beside it: a share, or what nine in ten did not exceed; null where there is nothing to add.</summary>
    public static string? Beside(Insight insight, InsightNumber number) => number switch
    {
        { IsWithheld: true } => $"fewer than {Insight.Fewest} {insight.Rows}",
        { Share: { } share } => share.ToString("P0", English),
        { Ninety: { } ninety } => $"nine in ten within {Days(ninety)}",
        _ => null,
    };

    /// <summary>The day of a row, or its month where it stands for one; null where it has neither.</summary>
    public static string? When(Insight insight, InsightRow row) => row.HappenedAt is not { } at ? null : insight.IsByMonth ? Format.Month(at) : Format.Date(at);

    /// <summary>October to December 2026 · October 2026 · London, October to December 2026 · Today</summary>
    public static string Period(RowsOfInsight shown) => shown.Part switch
    {
        { Month: not null } part => part.Name!,
        { Region: not null } part => $"{part.Name}, {shown.Quarter.Name}",
        _ => shown.Insight.IsOfToday ? "Today" : shown.Quarter.Name,
    };

    /// <summary>Which rows are shown, before a definition that speaks of the quarter and of all.</summary>
    public static string Which(RowsOfInsight shown) => shown.Part switch
    {
        { Month: not null } => $"Only {Period(shown)}, not the whole quarter.",
        { Region: not null } => $"Only {Period(shown)}.",
        _ => Period(shown) + ".",
    };

    /// <summary>A day is 1.0 days, and less than a tenth is said so.</summary>
    public static string Days(double days) => days is > 0 and < 0.05 ? "under 0.1 days" : days.ToString("N1", English) + " days";

    private static string Whole(double number) => number.ToString("N0", English);
}
