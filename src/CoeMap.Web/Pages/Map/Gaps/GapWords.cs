using System.Globalization;
using CoeMap.Evidence;
using CoeMap.Web.Components;

namespace CoeMap.Web.Pages.Map.Gaps;

/// <summary>A cell of the gap map in words and in short signs: picture, table and file say the same.</summary>
public static class GapWords
{
    /// <summary>The mark of a cell where nobody has looked.</summary>
    public const string Nothing = "–";

    /// <returns>"5 items of 3 listings, strongest 4 of 5: 3 better, 2 worse", or "Nothing known".</returns>
    public static string Of(GapCell cell) => cell.Sum.Items == 0
        ? "Nothing known"
        : $"{Of(cell.Sum)}, of {Format.Count(cell.Listings, "listing")}";

    /// <returns>"5 items, strongest 4 of 5: 3 better, 2 worse"; empty for none.</returns>
    public static string Of(EvidenceSum sum) => sum.Items == 0
        ? ""
        : $"{Format.Count(sum.Items, "item")}, strongest {Number(sum.Strongest!.Value)} of 5: {string.Join(", ", Directions(sum).Select(d => $"{Format.Count(d.Count)} {d.Word}"))}";

    /// <returns>"▲3 ▼2".</returns>
    public static string Signs(EvidenceSum sum) => string.Join(' ', Directions(sum).Select(d => d.Sign + Number(d.Count)));

    public static readonly IReadOnlyList<(string Sign, string Word)> Legend = [("▲", "better"), ("=", "no difference"), ("▼", "worse"), ("?", "unclear")];

    /// <summary>What the shades, signs and lines of the picture mean.</summary>
    public static IReadOnlyList<string> HowToRead(GapQuestion question) =>
        ["“4 of 5”: the strongest item; darker is stronger", "“3 in 2”: 3 items of 2 listings", .. Legend.Select(l => $"{l.Sign} {l.Word}"), $"{Nothing} in a broken line: {Empty(question)}"];

    /// <summary>What an empty cell says. Of some listings only, nobody knows from it whether others were looked at.</summary>
    public static string Empty(GapQuestion question) => question.IsNarrowed ? "nothing is known among the listings chosen" : "nobody has looked";

    /// <summary>Where a listing is, to the filter.</summary>
    public const string WhichRegion = "A listing is in every region where an organisation that leads it or takes part in it is.";

    /// <returns>"Only: tool, London, live", or "All kinds, regions and stages".</returns>
    public static string Narrowed(GapQuestion question)
    {
        var to = new[] { question.Kind is { } kind ? Words.Label(kind) : null, question.Region is { } region ? Words.Label(region) : null, question.Stage is { } stage ? Words.Label(stage) : null }.OfType<string>().ToList();
        return to.Count == 0 ? "All kinds, regions and stages" : $"Only: {string.Join(", ", to)}";
    }

    private static IEnumerable<(string Sign, string Word, int Count)> Directions(EvidenceSum sum) =>
        Legend.Zip([sum.Better, sum.NoDifference, sum.Worse, sum.Unclear], (l, count) => (l.Sign, l.Word, count)).Where(d => d.count > 0);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
