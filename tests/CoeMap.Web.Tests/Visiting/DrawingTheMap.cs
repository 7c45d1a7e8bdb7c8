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
    public void leaves_room_for_the_lines_of_the_hexagons_at_every_edge()
    {
        HexCell[] corners = [new(0, 0), new(14, 1), new(14, 22), new(0, 23), new(18, 30)];
        List<AuthorityOnMap> authorities = [.. corners.Select((c, i) => new AuthorityOnMap(Guid.NewGuid(), $"{i}", $"{i}", Region.London, c, 1))];
        MapOnPage map = new(new(), authorities, new([], []), [], null, null, null);

        var (page, file, small) = (BoxOf(HexPicture.Draw(authorities, map.Scale, "", null)), BoxOf(HexFile.Draw(map, null, "", default)), BoxOf(HexFile.Quiet(corners[..4])));

        Assert.Equal((-2, -2, 2), (page[0], page[1], page[0] + page[2] - HexShape.X(corners[4]) - 10));
        Assert.Equal((-2, 2), (file[0], file[0] + file[2] - HexShape.X(corners[4]) - 10));
        Assert.Equal((-2, -2, 2), (small[0], small[1], small[0] + small[2] - HexShape.X(corners[1]) - 10));
        Assert.True(page[1] + page[3] >= HexShape.Y(corners[4]) + 11.55 + 1.5 && small[1] + small[3] >= HexShape.Y(corners[3]) + 11.55 + 1.5);
    }

    private static double[] BoxOf(string svg) => [.. svg.Split("viewBox=\"")[1].Split('"')[0].Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];

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
