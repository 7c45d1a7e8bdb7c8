using CoeMap.Listings;
using CoeMap.Search;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class RankingListings(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task puts_another_name_of_exactly_these_words_first()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await A.Listing().Named($"{word} {word} board").Tagged(word.ToLowerInvariant()).SavedIn(db);
        var known = await A.Listing().With(c => c with { AlsoKnownAs = ["something", word] }).SavedIn(db);

        Assert.Equal(known.Slug, (await Search($"?q={word}")).Listings.Items[0].Slug);
    }

    [Fact]
    public async Task puts_the_kind_that_was_named_first_and_asks_no_text_for_the_word()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        var tool = await A.Listing().Named($"{word} board").OfKind(ListingKind.Tool).SavedIn(db);
        var project = await A.Listing().Saying($"It mentions {word} among other things.").OfKind(ListingKind.Project).SavedIn(db);

        Assert.Equal([tool.Slug, project.Slug], Slugs(await Search($"?q={word}")));
        Assert.Equal([project.Slug, tool.Slug], Slugs(await Search($"?q={word}+projects")));
        Assert.Equal(2, (await Search($"?q={word}+project")).WithAllWords);
        Assert.Empty(Slugs(await Search($"?q={word}+%22project%22")));
    }

    [Fact]
    public async Task puts_ended_work_below_live_work_unless_it_is_asked_for()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        var live = await A.Listing().Saying($"It mentions {word} among other things.").At(Stage.Live).Published(at: FakeClock.Start.AddDays(-9)).SavedIn(db);
        var ended = await A.Listing().Saying($"It mentions {word} among other things.").At(Stage.Ended).Published(at: FakeClock.Start.AddDays(-1)).SavedIn(db);

        Assert.Equal([live.Slug, ended.Slug], Slugs(await Search($"?q={word}")));
        Assert.Equal([ended.Slug, live.Slug], Slugs(await Search($"?q={word}&stage=ended&stage=live")));
        Assert.Equal([ended.Slug, live.Slug], Slugs(await Search($"?q=past+{word}")));
        Assert.Equal(2, (await Search($"?q=past+{word}")).WithAllWords); // no text has to say so
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("past projects")]
    [InlineData("which tools have ended")]
    [InlineData("stage:ended")]
    public async Task takes_the_stage_for_a_filter_where_there_is_no_other_word(string typed)
    {
        var results = await Search("?q=" + Uri.EscapeDataString(typed));

        Assert.NotEmpty(results.Listings.Items);
        Assert.All(results.Listings.Items, l => Assert.Equal(Stage.Ended, l.Stage));
        Assert.Equal(typed.Contains("projects", StringComparison.Ordinal), results.Listings.Items.All(l => l.Kind is ListingKind.Project));
    }

    [Fact]
    public async Task counts_a_thousand_and_then_says_that_there_are_more()
    {
        var word = A.UniqueWord().ToLowerInvariant();
        await using var db = map.Db();
        var listing = await A.Listing().Named($"{word} 0").SavedIn(db);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO listings (id, slug, content, kind, name, summary, stage, lead_organisation_id, themes, focus_areas, tags, for_whom, runs_in, works_with, regions,
                also_known_as_text, organisations_text, themes_text, tags_text, body_text, published_version, first_published_at, published_at)
            SELECT gen_random_uuid(), slug || n, content, kind, {word} || ' ' || n, summary, stage, lead_organisation_id, themes, focus_areas, tags, for_whom, runs_in, works_with, regions,
                also_known_as_text, organisations_text, themes_text, tags_text, body_text, published_version, first_published_at, published_at
            FROM listings, generate_series(1, 1100) n WHERE id = {listing.Id}
            """,
            Stop);

        var many = await Search($"?q={word}");
        var byName = await Search($"?q={word}&sort=name");

        Assert.Equal((true, 20), (many.IsMore, many.Listings.Items.Count));
        Assert.Contains(many.Facets[SearchFilter.Kind], c => c is { Value: "tool", Count: > 1000, IsMore: true });
        Assert.Equal($"{word} 0", byName.Listings.Items[0].Name);
        Assert.Equal((false, 1), (await Search($"?q={word}+77&exact=1")) is var one ? (one.IsMore, one.WithAllWords) : default);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Slugs(SearchResults results) => results.Listings.Items.Select(l => l.Slug);

    private Task<SearchResults> Search(string address) => map.The<DirectorySearch>().RunAsync(SearchQuery.From(address), Stop);
}
