using System.Runtime.InteropServices;

namespace CoeMap.Atlas;

/// <summary>One place on a grid of hexagons that stand on a corner; odd rows are half a width to the right.</summary>
/// <param name="Column">From the west, 0 first.</param>
/// <param name="Row">From the north, 0 first.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HexCell(int Column, int Row)
{
    /// <summary>The height of a row in widths of a hexagon.</summary>
    public static readonly double RowHeight = Math.Sqrt(3) / 2;

    /// <summary>The centre's distance from the west edge, in widths of a hexagon.</summary>
    public double X => Column + (IsOdd ? 0.5 : 0);

    /// <summary>The centre's distance from the north edge, in widths of a hexagon.</summary>
    public double Y => Row * RowHeight;

    private bool IsOdd => (Row & 1) == 1;

    /// <summary>The six around it, clockwise from the east.</summary>
    public IReadOnlyList<HexCell> Around
    {
        get
        {
            var east = IsOdd ? 1 : 0;
            return
            [
                new(Column + 1, Row), new(Column + east, Row + 1), new(Column + east - 1, Row + 1),
                new(Column - 1, Row), new(Column + east - 1, Row - 1), new(Column + east, Row - 1),
            ];
        }
    }

    public bool IsBeside(HexCell other) => Around.Contains(other);
}
