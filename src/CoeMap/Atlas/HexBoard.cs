namespace CoeMap.Atlas;

/// <summary>The grid while the authorities are being moved about on it, and what is wrong with where each one stands.</summary>
internal sealed class HexBoard
{
    // What counts how much: neighbours side by side, near to the true place, no gaps, and in the true direction of each other.
    private const double Beside = 1, NearTruth = 0.05, NoGap = 0.5, Direction = 0.6, Stretch = 0.15, Whole = 0.5;

    private readonly TruePlaces places;
    private readonly HexCell[] grid;
    private readonly int[][] around;
    private readonly int[] standing; // who stands on a cell, or -1
    private readonly int[] at; // on which cell somebody stands
    private readonly List<(int Other, double Pull)>[] links;
    private Fit fit;

    public HexBoard(TruePlaces places, int width, int height)
    {
        this.places = places;
        grid = [.. Enumerable.Range(0, width * height).Select(i => new HexCell(i % width, i / width))];
        around = [.. grid.Select(c => c.Around.Where(n => n.Column >= 0 && n.Column < width && n.Row >= 0 && n.Row < height).Select(n => n.Row * width + n.Column).ToArray())];
        standing = [.. Enumerable.Repeat(-1, grid.Length)];
        at = new int[places.Points.Count];
        links = [.. places.Points.Select(_ => new List<(int, double)>())];
        foreach (var (a, b) in places.Pairs) Link(a, b, Stretch);
        foreach (var (a, b) in places.Chain) Link(a, b, Whole);
        Begin(width, height);
    }

    public IReadOnlyList<HexCell> Cells => [.. at.Select(cell => grid[cell])];

    public void FitAgain() => fit = Fit.Of(places, Cells);

    /// <summary>Moves somebody by up to three cells, or beside somebody they belong beside, when that is no worse or the dice allow it.</summary>
    public void TryMove(Random random, double warmth)
    {
        var who = random.Next(at.Length);
        var (from, to) = (at[who], Target(random, who));
        if (to == from) return;
        var other = standing[to];
        var before = Wrong(who) + (other < 0 ? 0 : Wrong(other));
        Exchange(who, from, other, to);
        var after = Wrong(who) + (other < 0 ? 0 : Wrong(other));
        if (after > before && random.NextDouble() >= Math.Exp((before - after) / warmth)) Exchange(who, to, other, from);
    }

    private int Target(Random random, int who)
    {
        if (links[who].Count > 0 && random.Next(3) == 0) return Step(random, at[links[who][random.Next(links[who].Count)].Other]);
        var to = at[who];
        for (var steps = random.Next(1, 4); steps > 0; steps--) to = Step(random, to);
        return to;
    }

    private int Step(Random random, int cell) => around[cell][random.Next(around[cell].Length)];

    private void Exchange(int who, int from, int other, int to)
    {
        (standing[from], standing[to]) = (other, who);
        at[who] = to;
        if (other >= 0) at[other] = from;
    }

    private double Wrong(int who)
    {
        var cell = grid[at[who]];
        var (trueX, trueY) = fit.Of(places.Points[who]);
        var wrong = NearTruth * (Square(cell.X - trueX) + Square(cell.Y - trueY));
        foreach (var (other, pull) in links[who])
        {
            var there = grid[at[other]];
            var (x, y) = (there.X - cell.X, there.Y - cell.Y);
            var (mapX, mapY) = (places.Points[other].X - places.Points[who].X, places.Points[other].Y - places.Points[who].Y);
            var (length, distance) = (Math.Sqrt(x * x + y * y), Math.Sqrt(mapX * mapX + mapY * mapY));
            if (length < 1.01) wrong -= Beside;
            wrong += pull * Math.Max(0, length - 1);
            if (length > 0 && distance > 0) wrong += Direction * (1 - (x * mapX + y * mapY) / (length * distance));
        }

        foreach (var beside in around[at[who]]) wrong += standing[beside] < 0 ? NoGap : 0;
        return wrong;
    }

    // From north to south, each on the free cell nearest to where a map a good half as wide as the grid would put it.
    private void Begin(int width, int height)
    {
        var (west, east) = (places.Points.Min(p => p.X), places.Points.Max(p => p.X));
        var scale = east > west ? width * 0.6 / (east - west) : 0;
        fit = new(scale, width / 2.0 - scale * places.Points.Average(p => p.X), height * HexCell.RowHeight / 2 - scale * places.Points.Average(p => p.Y));
        foreach (var who in Enumerable.Range(0, at.Length).OrderBy(i => places.Points[i].Y).ThenBy(i => i))
        {
            var (x, y) = fit.Of(places.Points[who]);
            var cell = Enumerable.Range(0, grid.Length).Where(c => standing[c] < 0).MinBy(c => (Square(grid[c].X - x) + Square(grid[c].Y - y), c));
            (at[who], standing[cell]) = (cell, who);
        }
    }

    private void Link(int a, int b, double pull)
    {
        links[a].Add((b, pull));
        links[b].Add((a, pull));
    }

    private static double Square(double of) => of * of;
}
