using CoeMap.Networks;
using Xunit;

namespace CoeMap.Tests.Networks;

/// <summary>What stands around a thing is chosen, counted and placed without chance, and no name covers another.</summary>
public sealed class DrawingANeighbourhood
{
    [Fact]
    public void is_the_same_twice_whatever_order_the_rows_come_in()
    {
        var (rows, centre) = Hub(organisations: 12, listings: 90);
        var (once, again) = (Neighbourhood.Around(Network.Of(rows), centre), Neighbourhood.Around(Network.Of([.. Enumerable.Reverse(rows)]), centre));

        Assert.Equal(once.Members, again.Members);
        Assert.Equal(RadialLayout.Place(once).Places, RadialLayout.Place(again).Places);
        Assert.Equal(once.Ties.Select(Said), again.Ties.Select(Said));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(3, 20)]
    [InlineData(200, 0)]
    [InlineData(90, 5_000)]
    public void shows_sixty_at_most_and_counts_the_rest(int organisations, int listings)
    {
        var (rows, centre) = Hub(organisations, listings);

        var around = Neighbourhood.Around(Network.Of(rows), centre);

        Assert.Equal((organisations, organisations == 0 ? 0 : listings), (around.FirstStep, around.SecondStep));
        Assert.Equal(Math.Min(60, 1 + around.FirstStep + around.SecondStep), around.Members.Count);
        Assert.Equal(1 + around.FirstStep + around.SecondStep - around.Members.Count, around.NotShown);
        Assert.Equal(around.Members.Count, around.Members.Select(m => m.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(59, 0)]
    [InlineData(40, 400)]
    [InlineData(8, 300)]
    [InlineData(2, 58)]
    public void gives_every_name_a_line_of_its_own(int organisations, int listings)
    {
        var (rows, centre) = Hub(organisations, listings);
        var around = Neighbourhood.Around(Network.Of(rows), centre);

        var places = RadialLayout.Place(around).Places;

        foreach (var step in new[] { 1, 2 })
        {
            var angles = around.Members.Zip(places).Where(m => m.First.Step == step).Select(m => m.Second).OrderBy(p => p.Angle).ToList();
            if (angles.Count < 2) continue;
            var radius = Math.Sqrt((angles[0].X * angles[0].X) + (angles[0].Y * angles[0].Y));
            var closest = angles.Zip(angles.Skip(1)).Min(p => p.Second.Angle - p.First.Angle);
            Assert.True(closest / 360 * Math.Tau * radius >= RadialLayout.LineHeight - 0.5, $"Two names of step {step} are {closest / 360 * Math.Tau * radius:F1} apart.");
        }
    }

    [Theory]
    [InlineData(1, 0, 230, 390)] // one mark beneath the middle, and no empty circle around them
    [InlineData(1, 2, 1_040, 400)]
    [InlineData(59, 0, 745, 745)]
    public void takes_no_more_room_than_marks_and_names_need(int organisations, int listings, double width, double height)
    {
        var (rows, centre) = Hub(organisations, listings);

        var placed = RadialLayout.Place(Neighbourhood.Around(Network.Of(rows), centre));

        Assert.InRange(placed.Frame.Width, 200, width);
        Assert.InRange(placed.Frame.Height, 200, height);
        Assert.All(placed.Places, p =>
        {
            Assert.InRange(p.X, placed.Frame.Left + 14, placed.Frame.Left + placed.Frame.Width - 14);
            Assert.InRange(p.Y, placed.Frame.Top + 14, placed.Frame.Top + placed.Frame.Height - 14);
        });
    }

    [Fact]
    public void takes_one_in_turn_from_each_so_that_a_hub_leaves_room_for_others()
    {
        var (centre, hub, small, lone) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        List<TieRow> rows = [new(hub, centre, Tie.Lead), new(small, centre, Tie.Pilot), new(small, lone, Tie.Lead)];
        rows.AddRange(Enumerable.Range(0, 500).Select(_ => new TieRow(hub, Guid.NewGuid(), Tie.Lead)));

        var around = Neighbourhood.Around(Network.Of(rows), centre);

        Assert.Contains(around.Members, m => m.Id == lone);
        Assert.Equal((2, 501, 60), (around.FirstStep, around.SecondStep, around.Members.Count));
    }

    [Fact]
    public void finds_the_shortest_way_and_none_beyond_six_steps()
    {
        var chain = Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).ToArray();
        List<TieRow> rows = [.. chain.Zip(chain.Skip(1)).Select(p => new TieRow(p.First, p.Second, Tie.BuildsOn))];
        var network = Network.Of(rows);

        Assert.Equal(chain[..7], ShortestWay.Between(network, chain[0], chain[6])!.Select(s => s.Id));
        Assert.Null(ShortestWay.Between(network, chain[0], chain[7]));
        Assert.Equal("Built on by", ShortestWay.Between(network, chain[1], chain[0])![1].Said.Single().InWords);

        var shorter = ShortestWay.Between(Network.Of([.. rows, new(chain[5], chain[0], Tie.Uses)]), chain[0], chain[6])!;
        Assert.Equal([chain[0], chain[5], chain[6]], shorter.Select(s => s.Id));
        Assert.Equal("Used by", shorter[1].Said.Single().InWords);
    }

    // Organisations that take part in the thing, and listings that those lead, dealt out in turn.
    private static (IReadOnlyList<TieRow> Rows, Guid Centre) Hub(int organisations, int listings)
    {
        var (centre, others) = (Numbered(0), Enumerable.Range(1, organisations).Select(Numbered).ToList());
        List<TieRow> rows = [.. others.Select(o => new TieRow(o, centre, Tie.DeliveryPartner))];
        if (organisations > 0) rows.AddRange(Enumerable.Range(0, listings).Select(n => new TieRow(others[n % organisations], Numbered(10_000 + n), Tie.Lead)));
        return (rows, centre);
    }

    private static Guid Numbered(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static string Said(Join join) => $"{join.From}-{join.To} {string.Join(',', join.Said)}";
}
