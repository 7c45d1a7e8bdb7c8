namespace CoeMap.Atlas;

/// <summary>Where the authorities really are, on a flat map: kilometres east and south of nowhere in particular.</summary>
/// <remarks>An equirectangular projection at 53° north: over the length of England it distorts by less than the size of a county.</remarks>
public sealed class TruePlaces
{
    private const int Nearest = 6;
    private const double KilometresADegree = 111.2;

    /// <param name="places">Latitude and longitude in degrees, in the order in which everything else counts them.</param>
    public TruePlaces(IReadOnlyList<(double Latitude, double Longitude)> places)
    {
        var shrink = Math.Cos(53 * Math.PI / 180);
        Points = [.. places.Select(p => (p.Longitude * shrink * KilometresADegree, -p.Latitude * KilometresADegree))];
        Pairs = MutualNeighbours();
        Chain = ShortestChain();
    }

    public IReadOnlyList<(double X, double Y)> Points { get; }

    /// <summary>Those that are each among the other's six nearest: whom a reader expects to find side by side.</summary>
    public IReadOnlyList<(int A, int B)> Pairs { get; }

    /// <summary>The shortest set of links that joins all of them (a minimum spanning tree): what keeps the country in one piece.</summary>
    public IReadOnlyList<(int A, int B)> Chain { get; }

    private double Between(int a, int b) => Math.Sqrt(Math.Pow(Points[a].X - Points[b].X, 2) + Math.Pow(Points[a].Y - Points[b].Y, 2));

    private List<(int A, int B)> MutualNeighbours()
    {
        var all = Enumerable.Range(0, Points.Count).ToList();
        var near = all.ConvertAll(a => all.Where(b => b != a).OrderBy(b => Between(a, b)).ThenBy(b => b).Take(Nearest).ToHashSet());
        return [.. from a in all from b in near[a].Order() where a < b && near[b].Contains(a) select (a, b)];
    }

    // Prim's algorithm.
    private List<(int A, int B)> ShortestChain()
    {
        var links = new List<(int A, int B)>();
        var nearest = Enumerable.Range(1, Math.Max(0, Points.Count - 1)).ToDictionary(b => b, b => 0);
        while (nearest.Count > 0)
        {
            var (b, a) = nearest.MinBy(n => (Between(n.Key, n.Value), n.Key));
            links.Add((a, b));
            nearest.Remove(b);
            foreach (var other in nearest.Keys.Where(o => Between(o, b) < Between(o, nearest[o])).ToList()) nearest[other] = b;
        }

        return links;
    }
}
