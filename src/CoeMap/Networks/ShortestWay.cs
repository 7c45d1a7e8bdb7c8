namespace CoeMap.Networks;

/// <summary>The shortest way between two things, found by going out from the first in rings (breadth first).</summary>
public static class ShortestWay
{
    public const int MostSteps = 6;

    /// <returns>The things on the way, both ends included, each with what joins it to the one before; null where there is no way in six steps.</returns>
    public static IReadOnlyList<WayPoint>? Between(Network network, Guid from, Guid to)
    {
        if (from == to) return [new(from, [])];
        if (network.PlaceOf(from) is not { } start || network.PlaceOf(to) is not { } end) return null;
        var before = Search(network, start, end);
        if (before is null) return null;

        var way = new List<int> { end };
        while (way[^1] != start) way.Add(before[way[^1]] - 1);
        way.Reverse();
        return [.. way.Select((place, i) => new WayPoint(network.IdOf(place), i == 0 ? [] : Joining(network, way[i - 1], place)))];
    }

    // Each place remembers the one it was first reached from, plus one; 0 has not been reached.
    private static int[]? Search(Network network, int start, int end)
    {
        var before = new int[network.Count];
        before[start] = start + 1;
        List<int> ring = [start];
        for (var step = 1; step <= MostSteps && ring.Count > 0; step++)
        {
            var next = new List<int>();
            foreach (var place in ring)
            {
                foreach (var toward in network.From(place))
                {
                    if (before[toward.To] != 0) continue;
                    before[toward.To] = place + 1;
                    if (toward.To == end) return before;
                    next.Add(toward.To);
                }
            }

            ring = next;
        }

        return null;
    }

    private static List<Said> Joining(Network network, int from, int to)
    {
        var said = new List<Said>();
        foreach (var toward in network.From(from))
        {
            if (toward.To == to) said.Add(new(toward.Tie, toward.IsInverse));
        }

        return said;
    }
}

/// <param name="Id">A listing or organisation on the way.</param>
/// <param name="Said">What joins it to the one before, read from that one; empty for the first.</param>
public sealed record WayPoint(Guid Id, IReadOnlyList<Said> Said);
