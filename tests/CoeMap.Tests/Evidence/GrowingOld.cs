using CoeMap.Evidence;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Evidence;

/// <summary>Evidence loses a point when its period ended over five years ago, without anybody touching it.</summary>
public sealed class GrowingOld(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task takes_a_point_on_the_day_and_keeps_what_it_was_before_and_why()
    {
        var item = await A.Evidence().With(f => f with { UntilYear = FakeClock.Start.Year - 5 }).SavedIn(map.Db());
        Assert.Equal(0, await map.The<WeighAgain>().RunAsync());
        Assert.Equal(3, item.Strength);

        map.Clock.Advance(new DateTimeOffset(FakeClock.Start.Year + 1, 1, 1, 1, 0, 0, TimeSpan.Zero) - FakeClock.Start);
        var changed = await map.The<WeighAgain>().RunAsync();

        var now = await map.Db().EvidenceItems.SingleAsync(i => i.Id == item.Id);
        Assert.Equal((1, 2, "older than five years: its period ended in " + (FakeClock.Start.Year - 5)), (changed, now.Strength, Assert.Single(now.Weighed.Lost).Why));
        Assert.Equal((int?)2, (await map.Db().Listings.SingleAsync(l => l.Id == item.ListingId)).EvidenceStrength);
        var history = await map.Db().EvidenceStrengths.Where(s => s.ItemId == item.Id).OrderBy(s => s.At).ToListAsync();
        Assert.Equal([(3, WeighedBecause.Published), (2, WeighedBecause.Older)], history.Select(h => (h.Strength, h.Because)));
        Assert.Equal(0, await map.The<WeighAgain>().RunAsync());
    }
}
