using System.Globalization;
using System.Text;
using CoeMap.Atlas;

namespace CoeMap.Web.Pages.Map;

/// <summary>Hexagons as SVG: 20 wide, standing on a corner.</summary>
public static class HexShape
{
    public const double Width = 20;

    /// <summary>The shipped map: 15 columns and a half, 24 rows; small maps are drawn on it without asking the database.</summary>
    public const int MapWidth = 310, MapHeight = 422;

    /// <summary>Around every map, for the half of a line that lies outside a hexagon at the edge.</summary>
    public const int Margin = 2;

    /// <summary>Of the shipped map, as a picture shows it.</summary>
    public static readonly string ViewBox = $"{-Margin} {-Margin} {MapWidth + (2 * Margin)} {MapHeight + (2 * Margin)}";

    /// <summary>One around 0 0.</summary>
    public const string Path = "M0-11.55 10-5.77V5.77L0 11.55-10 5.77V-5.77Z";

    // From its top corner; after "z" the pen stands there again.
    private const string FromTop = "l10 5.78v11.54l-10 5.78-10-5.78V";

    private const int FewestToName = 5;

    private static readonly (double X, double Y)[] Corners = [(10, -5.77), (10, 5.77), (0, 11.55), (-10, 5.77), (-10, -5.77), (0, -11.55)];

    public static double X(HexCell cell) => (cell.X + 0.5) * Width;

    public static double Y(HexCell cell) => cell.Y * Width + 12;

    /// <summary>How wide and high a map is: as the shipped one, and more where authorities stand outside it.</summary>
    public static (int Width, int Height) SizeOf(IReadOnlyList<AuthorityOnMap> authorities) =>
        ((int)Math.Ceiling(authorities.Select(a => X(a.Cell) + (Width / 2)).Append(MapWidth).Max()), (int)Math.Ceiling(authorities.Select(a => Y(a.Cell) + 12).Append(MapHeight).Max()));

    public static string Number(double of) => of.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Many hexagons as one path.</summary>
    public static string PathOf(IEnumerable<HexCell> cells)
    {
        var path = new StringBuilder();
        foreach (var cell in cells.OrderBy(c => c.Row).ThenBy(c => c.Column))
        {
            path.Append('M').Append(Number(X(cell))).Append(' ').Append(Number(Y(cell) - 11.55)).Append(FromTop).Append(Number(Y(cell) - 5.77)).Append('z');
        }

        return path.ToString();
    }

    /// <summary>Where each region's name stands: in its middle, between two rows, so that it covers no number.</summary>
    public static IEnumerable<(double X, double Y, string Name)> RegionNames(IEnumerable<AuthorityOnMap> authorities) =>
        from authority in authorities
        where authority.Region is not null
        group authority.Cell by authority.Region!.Value into region
        where region.Count() >= FewestToName
        let row = Math.Floor(region.Average(c => c.Row))
        select (region.Average(X), (row + 0.5) * HexCell.RowHeight * Width + 14, Words.Label(region.Key));

    /// <summary>Edges as one path.</summary>
    public static string EdgesOf(IEnumerable<(HexCell Cell, int Side)> edges)
    {
        var path = new StringBuilder();
        foreach (var (cell, side) in edges)
        {
            var (from, to) = (Corners[side], Corners[(side + 1) % Corners.Length]);
            path.Append('M').Append(Number(X(cell) + from.X)).Append(' ').Append(Number(Y(cell) + from.Y))
                .Append('L').Append(Number(X(cell) + to.X)).Append(' ').Append(Number(Y(cell) + to.Y));
        }

        return path.ToString();
    }
}
