using CoeMap.Listings;
using CoeMap.Search;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class KeepingTheMapAtHand(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task counts_what_is_published_and_forgets_what_is_hidden()
    {
        var tag = A.UniqueWord().ToLowerInvariant();
        await using var db = map.Db();
        await A.Listing().Tagged(tag).SavedIn(db);
        var second = await A.Listing().Tagged(tag).SavedIn(db);
        await A.Listing().Tagged(tag).Hidden().SavedIn(db);
        var before = await Browse(tag);
        second.Hide(map.Clock.GetUtcNow());
        await db.SaveChangesAsync(Stop);
        var after = await Browse(tag);

        Assert.Equal((2, 2), (before.Listings.Total, before.Facets[SearchFilter.Tag].Single(c => c.Value == tag).Count));
        Assert.Equal((1, 1), (after.Listings.Total, after.Facets[SearchFilter.Tag].Single(c => c.Value == tag).Count));
    }

    [Fact]
    public async Task follows_an_organisation_to_its_new_address()
    {
        await using var db = map.Db();
        var lead = await A.Organisation().SavedIn(db);
        await A.Listing().LedBy(lead).SavedIn(db);
        var before = await Search("?organisation=" + lead.Slug);
        var slug = lead.Slug + "-renamed";
        await db.Organisations.Where(o => o.Id == lead.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.Slug, slug).SetProperty(x => x.Name, "Renamed Council"), Stop);

        Assert.Equal(1, before.Listings.Total);
        Assert.Equal((1, "Renamed Council"), (await Search("?organisation=" + slug)) is var now ? (now.Listings.Total, now.LabelOf(SearchFilter.Organisation, slug)) : default);
    }

    [Fact]
    public async Task shows_the_newest_first_and_every_page_goes_on_from_the_one_before()
    {
        var tag = A.UniqueWord().ToLowerInvariant();
        await using var db = map.Db();
        var made = new List<string>();
        for (var day = 25; day > 0; day--) made.Insert(0, (await A.Listing().Named($"{tag} {day}").Tagged(tag).Published(at: FakeClock.Start.AddDays(-day)).SavedIn(db)).Slug);

        var first = await Browse(tag);
        var second = await Search($"?tag={tag}&page=2");

        Assert.Equal(made, first.Listings.Items.Concat(second.Listings.Items).Select(l => l.Slug));
    }

    [Fact]
    public async Task counts_the_other_filters_over_words_and_filters_together()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await A.Listing().Named($"{word} a").OfKind(ListingKind.Tool).At(Stage.Live).SavedIn(db);
        await A.Listing().Named($"{word} b").OfKind(ListingKind.Tool).At(Stage.Ended).SavedIn(db);
        await A.Listing().OfKind(ListingKind.Tool).At(Stage.Live).SavedIn(db);

        var facets = (await Search($"?q={word}&stage=live")).Facets;

        Assert.Equal([("tool", 1)], facets[SearchFilter.Kind].Select(c => (c.Value, c.Count)));
        Assert.Equal([("live", 1), ("ended", 1)], facets[SearchFilter.Stage].Select(c => (c.Value, c.Count)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<SearchResults> Browse(string tag) => Search("?tag=" + tag);

    private Task<SearchResults> Search(string address) => map.The<DirectorySearch>().RunAsync(SearchQuery.From(address), Stop);
}
