using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CoeMap.Evidence;
using CoeMap.Web.Components;

namespace CoeMap.Web.Pages.Map.Gaps;

/// <summary>The gap map as one SVG: the same data draws the same picture, on its page and, with its heading and legend, as a file that stands alone.</summary>
/// <remarks>Fills are attributes, because a file has no stylesheet and the page allows no inline style.</remarks>
public static class GapPicture
{
    private const int Label = 236;
    private const int Cell = 92;
    private const int Apart = 10; // before the enablers, and before efficiency
    private const int Head = 92;
    private const int High = 46;
    private const int Between = 6; // before another theme
    private const int Above = 74; // heading, what it is narrowed to, and legend of the file
    private const int Margin = 16;

    // Of the strongest item: light for 0, dark for 5.
    private static readonly string[] Shades = ["#e8f1f2", "#e8f1f2", "#b9d8dc", "#7fb5bd", "#3f8692", "#0b5563"];

    private static readonly Dictionary<EvidenceOutcome, string[]> Heads = new()
    {
        [EvidenceOutcome.FamiliesTogether] = ["Families stay", "together and", "get the help", "they need"],
        [EvidenceOutcome.FamilyNetwork] = ["Supported by", "the family", "network"],
        [EvidenceOutcome.Safe] = ["Safe in and", "outside the", "home"],
        [EvidenceOutcome.StableHomes] = ["Stable, loving", "homes in care", "and after"],
        [EvidenceOutcome.MultiAgencyWorking] = ["Multi-agency", "working"],
        [EvidenceOutcome.Leadership] = ["Leadership"],
        [EvidenceOutcome.Workforce] = ["Workforce"],
        [EvidenceOutcome.Efficiency] = ["Efficiency of", "data and", "digital work"],
    };

    /// <summary>For a page that says around it what it is.</summary>
    public static string Of(GapMap map)
    {
        var svg = new StringBuilder($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gapmap\" viewBox=\"0 0 {Width} {Height(map)}\" role=\"group\" aria-label=\"Evidence by focus area and outcome\" {Face}>", 70_000);
        Append(svg, map, "");
        return svg.Append("</svg>").ToString();
    }

    /// <summary>One picture that stands alone, on white and in a fixed size, so that any program makes the same image of it: heading, legend and day inside.</summary>
    /// <param name="map">What to draw.</param>
    /// <param name="site">Before each address, as a file has none of its own.</param>
    /// <param name="now">When it was drawn.</param>
    public static string Alone(GapMap map, string site, DateTimeOffset now)
    {
        var (width, height) = (Width + (2 * Margin), Height(map) + Above + (2 * Margin));
        var svg = new StringBuilder($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gapmap\" width=\"{width}\" height=\"{height}\" viewBox=\"{-Margin} {-Margin - Above} {width} {height}\" role=\"group\" aria-label=\"Evidence by focus area and outcome\" {Face}>", 80_000);
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{-Margin}\" y=\"{-Margin - Above}\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/><text y=\"{24 - Above}\" font-size=\"24\" font-weight=\"bold\">Evidence gap map</text>")
            .Append(CultureInfo.InvariantCulture, $"<text y=\"{44 - Above}\" font-size=\"13\">{Safe(GapWords.Narrowed(map.Question))}. From CoE Map on {Format.Date(now)}.</text><text y=\"{62 - Above}\" fill=\"#505a5f\">{Safe(string.Join(" · ", GapWords.HowToRead(map.Question)))}</text>");
        Append(svg, map, site);
        return svg.Append("</svg>").ToString();
    }

    private const string Face = "font-family=\"Arial, sans-serif\" font-size=\"12\" fill=\"#0b0c0c\"";

    private static int Width => X(GapMap.Outcomes.Count);

    private static int Height(GapMap map) => Y(map, map.Areas.Count) + 4;

    private static void Append(StringBuilder svg, GapMap map, string site)
    {
        for (var o = 0; o < GapMap.Outcomes.Count; o++) AppendHead(svg, o);
        for (var a = 0; a < map.Areas.Count; a++) AppendRow(svg, map, a, site);
    }

    private static void AppendHead(StringBuilder svg, int outcome)
    {
        var lines = Heads[GapMap.Outcomes[outcome]];
        for (var line = 0; line < lines.Length; line++)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(outcome) + 4}\" y=\"{Head - 8 - ((lines.Length - 1 - line) * 15)}\" font-weight=\"bold\" font-size=\"11\">{lines[line]}</text>");
        var group = EvidenceOutcomes.GroupOf(GapMap.Outcomes[outcome]);
        if (outcome == 0 || EvidenceOutcomes.GroupOf(GapMap.Outcomes[outcome - 1]) != group)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(outcome) + 4}\" y=\"12\" fill=\"#505a5f\">{(group switch { OutcomeGroup.Outcome => "Outcomes", OutcomeGroup.Enabler => "Enablers", _ => "Kept apart" })}</text>");
    }

    private static void AppendRow(StringBuilder svg, GapMap map, int index, string site)
    {
        var (row, y) = (map.Areas[index], Y(map, index));
        svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate(0 {y})\"><text y=\"19\" font-weight=\"bold\" font-size=\"14\">{Safe(row.Name)}</text><text y=\"36\" fill=\"#505a5f\">{Safe(row.Theme)}, {row.Listings} {(row.Listings == 1 ? "listing" : "listings")}</text>");
        for (var o = 0; o < row.Cells.Count; o++) AppendCell(svg, map, row, row.Cells[o], X(o), site);
        svg.Append("</g>");
    }

    private static void AppendCell(StringBuilder svg, GapMap map, GapRow row, GapCell cell, int x, string site)
    {
        var where = $"{row.Name}, {Words.Label(cell.Outcome)}";
        svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{site}{Safe(GapAddress.Of(row, cell, map.Question))}\" transform=\"translate({x} 0)\"{(cell.Sum.Strongest == 5 ? " fill=\"#fff\"" : "")}><title>{Safe($"{where}: {GapWords.Of(cell)}")}</title>");
        if (cell.Sum.Items == 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Cell - 2}\" height=\"{High - 2}\" fill=\"#fff\" stroke=\"#767f84\" stroke-dasharray=\"3 3\"/><text x=\"{(Cell - 2) / 2}\" y=\"28\" text-anchor=\"middle\" font-size=\"16\">{GapWords.Nothing}</text></a>");
            return;
        }

        var strongest = cell.Sum.Strongest!.Value;
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Cell - 2}\" height=\"{High - 2}\" fill=\"{Shades[strongest]}\" stroke=\"#0b5563\"/><text x=\"6\" y=\"15\" font-weight=\"bold\">{strongest} of 5</text>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"6\" y=\"28\" font-size=\"11\">{cell.Sum.Items} in {cell.Listings}</text><text x=\"6\" y=\"40\" font-size=\"11\">{GapWords.Signs(cell.Sum)}</text></a>");
    }

    private static int X(int outcome) => Label + (outcome * Cell) + (outcome >= 4 ? Apart : 0) + (outcome >= 7 ? Apart : 0);

    private static int Y(GapMap map, int row) => Head + (row * High) + ((map.Areas.Take(row + 1).Select(a => a.ThemeSlug).Distinct(StringComparer.Ordinal).Count() - 1) * Between);

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
