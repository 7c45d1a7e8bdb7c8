using System.Globalization;

namespace CoeMap.Web.Components;

/// <summary>Who says which authorities are most like another, and when: wherever neighbours are shown, so is this.</summary>
public static class NeighbourSource
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="vintage">The month of the model: "2025-05" is May 2025.</param>
    public static string Of(string? vintage) => $"the Department for Education’s model of {Month(vintage)}";

    private static string? Month(string? vintage) => DateOnly.TryParseExact(vintage, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        ? month.ToString("MMMM yyyy", English) : vintage;
}
