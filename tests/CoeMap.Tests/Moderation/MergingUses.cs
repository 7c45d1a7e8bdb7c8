using CoeMap.Adoption;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Organisations;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Moderation;

/// <summary>Two organisations are one: what both said of what they use.</summary>
public sealed class MergingUses(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task keeps_the_word_and_the_naming_of_the_one_that_stays_and_counts_it_once()
    {
        await using var db = map.Db();
        var (merged, into, listing) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Listing().SavedIn(db));
        await A.Use().Of(listing).By(merged).At(AdoptionStage.Piloting).Confirmed(Naming.Everybody).SavedIn(db);
        await A.Use().Of(listing).By(into).At(AdoptionStage.InUse).Confirmed(Naming.CountOnly).SavedIn(db);

        await Merge(merged, into);

        var entries = await EntriesOf(listing);
        Assert.All(entries, e => Assert.Equal(into.Id, e.OrganisationId));
        Assert.Equal([(AdoptionStage.Piloting, AdoptionState.Replaced), (AdoptionStage.InUse, AdoptionState.Confirmed)], entries.Select(e => (e.Stage, e.State)));
        Assert.Equal(Naming.CountOnly, entries[1].Naming); // nobody is named who chose not to be
        Assert.Equal((1, "confirmed"), await CountOn(listing));
        Assert.Empty((await map.The<UsesOfListing>().RunAsync(listing.Id, null)).Named);
    }

    [Fact]
    public async Task moves_what_only_the_other_said_with_its_naming_and_its_history()
    {
        await using var db = map.Db();
        var (merged, into, listing) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Listing().SavedIn(db));
        var before = await A.Use().Of(listing).By(merged).At(AdoptionStage.Considered).Confirmed().SavedIn(db);
        before.Replace(FakeClock.Start);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await A.Use().Of(listing).By(merged).Confirmed(Naming.PublicBodies).SavedIn(db);

        await Merge(merged, into);

        Assert.Equal([(AdoptionState.Replaced, Naming.Everybody), (AdoptionState.Confirmed, Naming.PublicBodies)], (await EntriesOf(listing)).Select(e => (e.State, e.Naming!.Value)));
        Assert.Equal((1, "confirmed"), await CountOn(listing));
    }

    [Theory]
    [InlineData(false, false, 1)] // two claims wait: one is enough
    [InlineData(true, false, 2)] // it said so already, and another claim waits for its word
    [InlineData(false, true, 2)]
    public async Task leaves_one_claim_waiting_whose_link_still_works(bool mergedConfirmed, bool intoConfirmed, int open)
    {
        await using var db = map.Db();
        var (merged, into, listing) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Listing().SavedIn(db));
        var (one, other) = (A.Use().Of(listing).By(merged), A.Use().Of(listing).By(into));
        var keys = new[] { mergedConfirmed ? null : await one.AskedIn(db), intoConfirmed ? null : await other.AskedIn(db) };
        if (mergedConfirmed) await one.Confirmed().SavedIn(db);
        if (intoConfirmed) await other.Confirmed().SavedIn(db);

        await Merge(merged, into);

        Assert.Equal(open, (await EntriesOf(listing)).Count(e => e.State is AdoptionState.Waiting or AdoptionState.Confirmed));
        var works = keys.Last(k => k is not null)!;
        Assert.Equal(LinkState.Open, (await map.The<AskedByLink>().RunAsync(works))!.Link);
        Assert.IsType<Outcome.Done>(await map.The<AnswerByLink>().RunAsync(works, isRight: true, Naming.Everybody));
        Assert.Single(await EntriesOf(listing), e => e.State is AdoptionState.Confirmed);
        Assert.Equal((1, "confirmed"), await CountOn(listing));
    }

    [Fact]
    public async Task lets_a_lapsed_word_of_the_one_that_stays_give_way_to_what_the_other_confirmed()
    {
        await using var db = map.Db();
        var (merged, into, listing) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Listing().SavedIn(db));
        var lapsed = await A.Use().Of(listing).By(into).Confirmed().SavedIn(db);
        lapsed.AskAgain(FakeClock.Start);
        lapsed.Lapse(FakeClock.Start);
        await db.TrySaveAndCountAsync(listing.Id);
        await A.Use().Of(listing).By(merged).Confirmed().SavedIn(db);

        await Merge(merged, into);

        Assert.Equal([AdoptionState.Replaced, AdoptionState.Confirmed], (await EntriesOf(listing)).Select(e => e.State));
        Assert.Equal((1, "confirmed"), await CountOn(listing));
    }

    private async Task Merge(Organisation merged, Organisation into)
    {
        await using var db = map.Db();
        var version = await db.Organisations.Where(o => o.Id == merged.Id).Select(o => o.Version).SingleAsync();
        Assert.IsType<Outcome.Done>(await map.The<MergeOrganisations>().RunAsync(await map.As(await A.Moderator().SavedIn(db)), merged.Id, version, into.Id));
    }

    private async Task<List<AdoptionEntry>> EntriesOf(Listing listing)
    {
        await using var db = map.Db();
        return await db.AdoptionEntries.AsNoTracking().Where(e => e.ListingId == listing.Id).OrderBy(e => e.ClaimedAt).ToListAsync();
    }

    private async Task<(int Users, string InUse)> CountOn(Listing listing)
    {
        await using var db = map.Db();
        return await db.Listings.Where(l => l.Id == listing.Id).Select(l => new { l.Users, l.InUse }).SingleAsync() is var l ? (l.Users, string.Join(',', l.InUse)) : default;
    }
}
