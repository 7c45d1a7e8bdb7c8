using CoeMap.Atlas;
using CoeMap.Organisations;
using CoeMap.Web.Pages.Map;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>How the hexagons are drawn: within a size, the same from the same, a line between two regions.</summary>
public sealed class DrawingTheMap
{
    private const int Largest = 100_000; // characters; a name outside ASCII counts a little more on the wire

    [Fact]
    public void takes_less_than_a_hundred_kilobytes_with_the_longest_names_and_large_numbers()
    {
        var authorities = Enumerable.Range(0, 153).Select(i => new AuthorityOnMap(Guid.NewGuid(), $"authority-{i}", $"{new string('n', 90)} {i}", (Region)(i % 9), new(i % 15, i / 15), 5_000)).ToList();

        foreach (var question in Enum.GetValues<MapMeasure>().Select(m => new MapQuestion(m)).Append(new MapQuestion(Listing: "one")))
        {
            Assert.InRange(HexPicture.Draw(authorities, MapScale.Of(question), "The longest", viewpoint: null).Length, 10_000, Largest);
        }
    }

    [Fact]
    public void draws_the_same_from_the_same()
    {
        List<AuthorityOnMap> authorities = [new(Guid.Empty, "one", "One", Region.London, new(0, 0), 2), new(Guid.Empty, "two", "Two", Region.SouthEast, new(1, 0), 0)];

        Assert.Equal(HexPicture.Draw(authorities, MapScale.Of(new()), "Twice", null), HexPicture.Draw([.. authorities], MapScale.Of(new()), "Twice", null));
    }

    [Fact]
    public void draws_a_line_between_two_regions_once_and_none_within_one()
    {
        HexCell west = new(0, 0), east = new(1, 0);

        var apart = HexBorders.Of([(west, Region.London), (east, Region.SouthEast)]).ToList();
        var together = HexBorders.Of([(west, Region.London), (east, Region.London)]).ToList();

        var onOneHexagon = HexBorders.Of([(west, Region.London), (west, Region.SouthEast)]).ToList();
        Assert.Equal((11, 10, 6), (apart.Count, together.Count, onOneHexagon.Count));
        Assert.Contains((west, 0), apart);
    }
}
