using System.Runtime.InteropServices;

namespace CoeMap.Atlas;

/// <summary>The scale and shift that bring the true places nearest to their hexagons (least squares), and how far off they stay.</summary>
/// <param name="Scale">Widths of a hexagon a kilometre.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Fit(double Scale, double ShiftX, double ShiftY)
{
    public static Fit Of(TruePlaces places, IReadOnlyList<HexCell> cells)
    {
        var count = places.Points.Count;
        var (meanX, meanY) = (places.Points.Average(p => p.X), places.Points.Average(p => p.Y));
        var (cellX, cellY) = (cells.Average(c => c.X), cells.Average(c => c.Y));
        double shared = 0, spread = 0;
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (places.Points[i].X - meanX, places.Points[i].Y - meanY);
            shared += x * (cells[i].X - cellX) + y * (cells[i].Y - cellY);
            spread += x * x + y * y;
        }

        var scale = spread == 0 ? 0 : shared / spread;
        return new(scale, cellX - scale * meanX, cellY - scale * meanY);
    }

    /// <summary>Where a true place stands among the hexagons.</summary>
    public (double X, double Y) Of((double X, double Y) point) => (point.X * Scale + ShiftX, point.Y * Scale + ShiftY);
}
