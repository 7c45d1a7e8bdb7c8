namespace CoeMap.Atlas;

/// <summary>Which authority stands on which hexagon, and how true that is.</summary>
/// <param name="Places">Where they really are.</param>
/// <param name="Cells">One each, in the same order, none twice.</param>
public sealed record HexArrangement(TruePlaces Places, IReadOnlyList<HexCell> Cells)
{
    /// <summary>Of the pairs that are each among the other's six nearest, the share that stands side by side; 0 to 1.</summary>
    public double NeighboursKept => Places.Pairs.Count == 0 ? 1 : Places.Pairs.Count(p => Cells[p.A].IsBeside(Cells[p.B])) / (double)Places.Pairs.Count;

    /// <summary>How far a hexagon is from its authority's true place after the best scale and shift: the mean, in widths of a hexagon.</summary>
    public double MeanDisplacement
    {
        get
        {
            var fit = Fit.Of(Places, Cells);
            return Cells.Select((cell, i) => (cell, at: fit.Of(Places.Points[i]))).Average(c => Math.Sqrt(Math.Pow(c.cell.X - c.at.X, 2) + Math.Pow(c.cell.Y - c.at.Y, 2)));
        }
    }

    /// <summary>Into how many pieces the country falls; 1 means that one can walk from any hexagon to any other.</summary>
    public int Pieces
    {
        get
        {
            var left = Cells.ToHashSet();
            var pieces = 0;
            while (left.Count > 0)
            {
                pieces++;
                var walk = new Stack<HexCell>([left.First()]);
                while (walk.TryPop(out var cell))
                {
                    if (left.Remove(cell)) cell.Around.Where(left.Contains).ToList().ForEach(walk.Push);
                }
            }

            return pieces;
        }
    }

    /// <summary>The same picture, moved to the north-west corner; an even number of rows, so that odd rows stay odd.</summary>
    public HexArrangement AtTheCorner()
    {
        var (west, north) = (Cells.Min(c => c.Column), Cells.Min(c => c.Row) & ~1);
        return this with { Cells = [.. Cells.Select(c => new HexCell(c.Column - west, c.Row - north))] };
    }
}
