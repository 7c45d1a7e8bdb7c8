using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.People;
using CoeMap.Search;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Caching;

/// <summary>Two websites on one database, and a moderator who works on the first.</summary>
public sealed class TwoInstances(TestPostgres postgres) : IAsyncLifetime
{
    public KeepingSite First { get; } = new(postgres);

    public KeepingSite Second { get; private set; } = null!;

    public KeepingSite[] Both => [First, Second];

    public async ValueTask InitializeAsync()
    {
        await First.InitializeAsync();
        Second = new(postgres, First);
        await Second.InitializeAsync();
    }

    public CoeMapDb Db() => First.Db();

    /// <summary>Waits until both have learned all words there are.</summary>
    public async Task Settle()
    {
        await using var db = Db();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (await db.Listings.AnyAsync(l => l.HiddenAt == null && !db.LearnedTexts.Any(t => t.ThingId == l.Id))) Assert.True(watch.Elapsed.TotalSeconds < 20);
        await First.Services.GetRequiredService<LearnWords>().RunAsync();
    }

    public async Task Publish(Revision revision, int over = 0)
    {
        var outcome = await First.Services.GetRequiredService<PublishRevision>()
            .RunAsync(await Moderator(), new(revision.Id, revision.Version, over), PublishCorrections.None);
        Assert.IsType<Outcome.Done>(outcome);
    }

    public async Task Hide(Listing listing) => Assert.IsType<Outcome.Done>(
        await First.Services.GetRequiredService<HideListing>().RunAsync(await Moderator(), listing.Slug, "Its owner asked us to."));

    public async Task BringBack(Listing listing) => Assert.IsType<Outcome.Done>(
        await First.Services.GetRequiredService<BringBackListing>().RunAsync(await Moderator(), listing.Slug, "Its owner asked us to."));

    public async ValueTask DisposeAsync()
    {
        await Second.DisposeAsync();
        await First.DisposeAsync();
    }

    private async Task<Me> Moderator()
    {
        await using var db = Db();
        Person person = await A.Moderator().SavedIn(db);
        return await MeOf.ReadAsync(db, person.Id, person.SecurityStamp!, isSecondFactorAsked: false) ?? throw new InvalidOperationException("The moderator was not saved.");
    }
}
