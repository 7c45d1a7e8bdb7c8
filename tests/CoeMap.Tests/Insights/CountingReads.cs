using CoeMap.Database;
using CoeMap.Insights;
using CoeMap.Moderation;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Tests.Insights;

public sealed class CountingReads(Map map) : IClassFixture<Map>
{
    private static readonly DateOnly Month = new(FakeClock.Start.Year, FakeClock.Start.Month, 1);

    [Fact]
    public async Task adds_up_what_two_instances_heard()
    {
        var listing = await A.Listing().SavedIn(map.Db());
        var (here, there) = (map.The<HeardReads>(), new HeardReads());
        var other = new WriteReads(map.The<IDbContextFactory<CoeMapDb>>(), there, map.Clock);
        here.Note(listing.Slug);
        here.Note(listing.Slug);
        there.Note(listing.Slug);

        await Task.WhenAll(map.The<WriteReads>().RunAsync(TestContext.Current.CancellationToken), other.RunAsync(TestContext.Current.CancellationToken));
        here.Note(listing.Slug);
        await map.The<WriteReads>().RunAsync(TestContext.Current.CancellationToken);

        var read = await map.Db().ListingReads.SingleAsync(r => r.ListingId == listing.Id);
        Assert.Equal((Month, 4), (read.Month, read.Times));
    }

    [Fact]
    public async Task keeps_nothing_of_what_is_hidden_or_never_was()
    {
        var hidden = await A.Listing().Hidden().SavedIn(map.Db());
        map.The<HeardReads>().Note(hidden.Slug);
        map.The<HeardReads>().Note("never-was");

        await map.The<WriteReads>().RunAsync(TestContext.Current.CancellationToken);

        Assert.False(await map.Db().ListingReads.AnyAsync(r => r.ListingId == hidden.Id));
        Assert.Empty(map.The<HeardReads>().Take());
    }

    [Fact]
    public async Task loses_nothing_while_the_database_is_away()
    {
        await using var nowhere = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddCoeMap("Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2").BuildServiceProvider();
        var heard = nowhere.GetRequiredService<HeardReads>();
        heard.Note("a-tool");
        heard.Note("a-tool");

        await Assert.ThrowsAnyAsync<Exception>(() => nowhere.GetRequiredService<WriteReads>().RunAsync(TestContext.Current.CancellationToken));

        Assert.Equal([("a-tool", 2)], heard.Take());
    }

    [Fact]
    public async Task ends_after_three_years()
    {
        var listing = await A.Listing().SavedIn(map.Db());
        await using (var db = map.Db())
        {
            db.AddRange(ListingRead.Of(listing.Id, Month.AddMonths(-36), 5), ListingRead.Of(listing.Id, Month.AddMonths(-35), 7));
            await db.SaveChangesAsync();
        }

        await map.The<ForgetExpired>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal([7], await map.Db().ListingReads.Where(r => r.ListingId == listing.Id).Select(r => r.Times).ToListAsync());
    }

    [Fact]
    public async Task goes_on_with_the_listing_that_another_became_part_of()
    {
        await using var db = map.Db();
        var (merged, into) = (await A.Listing().SavedIn(db), await A.Listing().SavedIn(db));
        db.AddRange(ListingRead.Of(merged.Id, Month, 5), ListingRead.Of(merged.Id, Month.AddMonths(-1), 2), ListingRead.Of(into.Id, Month, 4));
        await db.SaveChangesAsync();

        Assert.IsType<Outcome.Done>(await map.The<MergeListings>().RunAsync(await map.As(await A.Moderator().SavedIn(db)), merged.Slug, into.Slug));

        Assert.Equal([2, 9], await map.Db().ListingReads.Where(r => r.ListingId == into.Id).OrderBy(r => r.Month).Select(r => r.Times).ToListAsync());
        Assert.False(await map.Db().ListingReads.AnyAsync(r => r.ListingId == merged.Id));
    }
}
