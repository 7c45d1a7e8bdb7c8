namespace CoeMap.Atlas;

/// <summary>Puts every authority on a hexagon of its own so that neighbours stay near: the same places give the same picture.</summary>
/// <remarks>
/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983): one authority at a time moves to a hexagon nearby, changing places with
/// whoever stands there; what makes the picture truer is kept, what makes it worse is kept ever more seldom.
/// </remarks>
public static class ArrangeHexagons
{
    private const int Width = 26, Height = 28;
    private const double Warm = 3, Cold = 0.04;

    /// <param name="places">Where the authorities are.</param>
    /// <param name="seed">Another one gives another picture of the same quality.</param>
    /// <param name="moves">How many moves are tried; three million take about a second.</param>
    public static HexArrangement Of(TruePlaces places, int seed, int moves = 3_000_000)
    {
        var random = new Random(seed); // with a seed its numbers are the same on every machine and version
        var board = new HexBoard(places, Width, Height);
        for (var move = 0; move < moves; move++)
        {
            if (move % 20_000 == 0) board.FitAgain();
            var warmth = Warm * Math.Pow(Cold / Warm, (double)move / moves);
            board.TryMove(random, warmth);
        }

        return new HexArrangement(places, board.Cells).AtTheCorner();
    }

    /// <summary>The best of several pictures: whole first, then neighbours kept, then true to place.</summary>
    public static HexArrangement Best(TruePlaces places, int tries = 8) =>
        Enumerable.Range(1, tries).AsParallel().Select(seed => (seed, made: Of(places, seed)))
            .OrderBy(t => t.made.Pieces).ThenByDescending(t => Math.Round(t.made.NeighboursKept * 20 - t.made.MeanDisplacement, 6)).ThenBy(t => t.seed)
            .First().made;
}
