using System.Runtime.InteropServices;

namespace CoeMap.Networks;

/// <summary>Places a neighbourhood on two rings around its thing, without chance: the same neighbourhood is drawn in the same way.</summary>
/// <remarks>
/// The radial layout of Yee, Fisher, Dhamija and Hearst, “Animated Exploration of Dynamic Graphs with Radial Layout” (InfoVis 2001):
/// the ring of a thing is its distance, and each branch gets a share of the circle by how many things it ends in. Names run outwards
/// along the radius, and each has a <see cref="LineHeight"/> of its ring, the inner one too, so that no name covers another.
/// </remarks>
public static class RadialLayout
{
    /// <summary>Units of the picture that one line of text takes.</summary>
    public const double LineHeight = 17;

    /// <summary>Letters of a name that there is room for.</summary>
    public const int Letters = 22;

    private const double LeastRing = 110;
    private const double RoomForNames = 196;
    private const double Margin = 14;
    private const double BeneathTheMiddle = 40;

    public static PlacedNeighbourhood Place(Neighbourhood around)
    {
        var leaves = new double[around.Members.Count];
        foreach (var member in around.Members.Where(m => m.Step == 2)) leaves[member.Through]++;
        var first = Enumerable.Range(0, around.Members.Count).Where(i => around.Members[i].Step == 1).ToList();
        foreach (var i in first) leaves[i] = Math.Max(1, leaves[i]);

        var total = first.Sum(i => leaves[i]);
        var hasSecond = around.Members.Any(m => m.Step == 2);
        var inner = Math.Max(LeastRing, total * LineHeight / Math.Tau);
        var outer = hasSecond ? inner + RoomForNames : inner;
        var places = new Place[around.Members.Count];
        places[0] = new(0, 0, 0);
        var turn = 0.0;
        foreach (var i in first)
        {
            places[i] = On(inner, (turn + leaves[i] / 2) / total);
            var mine = Enumerable.Range(0, around.Members.Count).Where(m => around.Members[m] is { Step: 2 } member && member.Through == i).ToList();
            for (var n = 0; n < mine.Count; n++) places[mine[n]] = On(outer, (turn + n + 0.5) / total);
            turn += leaves[i];
        }

        return new(places, FrameOf(places));
    }

    // What is drawn and no more: names run outwards, and the middle has its own beneath it. A thing with few ties would stand lost in a whole circle.
    private static Frame FrameOf(IReadOnlyList<Place> places)
    {
        const double beside = (RoomForNames / 2) + Margin;
        var tips = places.Skip(1).Select(p => (p, Reach: 1 + (RoomForNames / Math.Sqrt((p.X * p.X) + (p.Y * p.Y))))).Select(t => (X: t.p.X * t.Reach, Y: t.p.Y * t.Reach)).ToList();
        var (left, right) = (Math.Floor(tips.Select(t => t.X - Margin).Append(-beside).Min()), Math.Ceiling(tips.Select(t => t.X + Margin).Append(beside).Max()));
        var (top, bottom) = (Math.Floor(tips.Select(t => t.Y - Margin).Append(-Margin).Min()), Math.Ceiling(tips.Select(t => t.Y + Margin).Append(BeneathTheMiddle).Max()));
        return new(left, top, right - left, bottom - top);
    }

    /// <param name="radius">Of the ring.</param>
    /// <param name="share">Of the whole turn, clockwise from the top.</param>
    private static Place On(double radius, double share)
    {
        var angle = (share * Math.Tau) - (Math.PI / 2);
        return new(Math.Round(radius * Math.Cos(angle), 1), Math.Round(radius * Math.Sin(angle), 1), Math.Round(angle * 360 / Math.Tau, 1));
    }
}

/// <param name="X">From the middle to the right.</param>
/// <param name="Y">From the middle downwards.</param>
/// <param name="Angle">In degrees, clockwise from the right.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Place(double X, double Y, double Angle)
{
    /// <summary>Its name would stand on its head if it ran outwards, so it is turned.</summary>
    public bool IsLeft => X < 0;
}

/// <param name="Places">By the order of the members.</param>
/// <param name="Frame">What a picture must hold, names included.</param>
public sealed record PlacedNeighbourhood(IReadOnlyList<Place> Places, Frame Frame);

/// <summary>A part of the plane, in units of the picture, from its upper left corner.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Frame(double Left, double Top, double Width, double Height);
