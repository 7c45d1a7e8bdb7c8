namespace CoeMap.Web.Pages.Map;

/// <summary>From a number to one of five shades, light to dark; the number itself always stands beside the shade.</summary>
public static class Shading
{
    private static readonly int[] Steps = [1, 2, 4, 8];

    /// <summary>One scale, light to dark; it survives colour-blindness and greyscale.</summary>
    public static readonly IReadOnlyList<string> Colours = ["#e8f1f2", "#b9d8dc", "#7fb5bd", "#3f8692", "#0b5563"];

    /// <returns>1 for nothing up to 5 for the most.</returns>
    public static int Of(int number) => 1 + Steps.Count(step => number >= step);

    /// <summary>Marks on it must be white.</summary>
    public static bool IsDark(int shade) => shade == Colours.Count;

    /// <summary>What each shade means, for the legend: "none", "1", "2 to 3", "4 to 7", "8 or more".</summary>
    public static IReadOnlyList<(int Shade, string Words)> Legend { get; } =
        [(1, "none"), .. Steps.Select((from, i) => (i + 2, i + 1 == Steps.Length ? $"{from} or more" : Steps[i + 1] - 1 == from ? $"{from}" : $"{from} to {Steps[i + 1] - 1}"))];
}
