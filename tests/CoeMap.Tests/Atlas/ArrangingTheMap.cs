using CoeMap.Atlas;
using CoeMap.Seeding;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Atlas;

/// <summary>The map of England as it is shipped, and the program that makes it.</summary>
public sealed class ArrangingTheMap(ITestOutputHelper output)
{
    private static readonly SeedFolder Seeds = new(Path.Combine(Repository.Root, "seed-data"));

    [Fact]
    public void gives_every_authority_a_hexagon_of_its_own_in_one_piece()
    {
        var shipped = Shipped();

        Assert.Equal(153, shipped.Cells.Distinct().Count());
        Assert.Equal(1, shipped.Pieces);
    }

    [Fact]
    public void keeps_neighbours_side_by_side_and_everybody_near_their_true_place()
    {
        var shipped = Shipped();
        output.WriteLine($"{shipped.NeighboursKept:P1} of {shipped.Places.Pairs.Count} true pairs side by side, mean displacement {shipped.MeanDisplacement:F2} widths");

        Assert.True(shipped.NeighboursKept >= 0.55, $"{shipped.NeighboursKept:P1}");
        Assert.True(shipped.MeanDisplacement <= 2, $"{shipped.MeanDisplacement:F2}");
    }

    [Fact]
    public void of_the_same_places_draws_the_same_picture()
    {
        var places = Places();

        Assert.Equal(ArrangeHexagons.Of(places, 3, 40_000).Cells, ArrangeHexagons.Of(places, 3, 40_000).Cells);
    }

    [Fact]
    public void measures_what_a_reader_sees()
    {
        // Four in a row, each among the others' nearest: three pairs of six stand side by side, and nobody is displaced.
        var row = new TruePlaces([(53, 0), (53, 1), (53, 2), (53, 3)]);
        var arranged = new HexArrangement(row, [new(0, 0), new(1, 0), new(2, 0), new(3, 0)]);
        var torn = new HexArrangement(row, [new(0, 0), new(1, 0), new(5, 0), new(6, 0)]);

        Assert.Equal((0.5, 1), (arranged.NeighboursKept, arranged.Pieces));
        Assert.Equal(0, arranged.MeanDisplacement, 6);
        Assert.Equal(2, torn.Pieces);
        Assert.True(torn.MeanDisplacement > 0.2);
    }

    [Fact]
    public void knows_the_six_hexagons_around_one_in_even_and_odd_rows()
    {
        foreach (var cell in new HexCell[] { new(4, 4), new(4, 5) })
        {
            Assert.Equal(6, cell.Around.Distinct().Count());
            Assert.All(cell.Around, n => Assert.Equal(1, Math.Sqrt(Math.Pow(n.X - cell.X, 2) + Math.Pow(n.Y - cell.Y, 2)), 6));
            Assert.All(cell.Around, n => Assert.True(n.IsBeside(cell)));
        }
    }

    private static TruePlaces Places() => new([.. Seeds.Positions().Select(p => (p.Latitude, p.Longitude))]);

    private static HexArrangement Shipped()
    {
        var cells = File.ReadAllLines(Seeds.Path("hexagons.csv")).Skip(1).Select(line => line.Split(','))
            .ToDictionary(c => c[0], c => new HexCell(int.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(c[2], System.Globalization.CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        return new(Places(), [.. Seeds.Positions().Select(p => cells[p.DfeCode])]);
    }
}
