using CoeMap.Listings;
using CoeMap.Search;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class CountingChoices(Map map) : IClassFixture<Map>
{
    private const int Tools = 2_150, Tags = 70;

    [Fact]
    public async Task counts_a_filter_of_few_choices_exactly_and_one_of_many_among_the_newest()
    {
        var theme = A.UniqueWord().ToLowerInvariant();
        await using var db = map.Db();
        await A.Listing().InTheme(theme).OfKind(ListingKind.Project).SavedIn(db);
        var one = await A.Listing().InTheme(theme).OfKind(ListingKind.Tool).At(Stage.Live).Tagged("tag-0").SavedIn(db);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO listings (id, slug, content, kind, name, summary, stage, lead_organisation_id, themes, focus_areas, tags, for_whom, runs_in, works_with, regions,
                also_known_as_text, organisations_text, themes_text, tags_text, body_text, published_version, first_published_at, published_at)
            SELECT gen_random_uuid(), slug || n, content, kind, name, summary, CASE n % 3 WHEN 0 THEN 'beta' ELSE stage END, lead_organisation_id, themes, focus_areas,
                ARRAY['tag-' || n % {Tags}], for_whom, runs_in, works_with, regions,
                also_known_as_text, organisations_text, themes_text, tags_text, body_text, published_version, first_published_at, published_at
            FROM listings, generate_series(1, {Tools - 1}) n WHERE id = {one.Id}
            """,
            TestContext.Current.CancellationToken);
        Task<int> InDatabase(Stage stage) => db.Listings.CountAsync(l => l.Themes.Contains(theme) && l.Kind == ListingKind.Tool && l.Stage == stage, TestContext.Current.CancellationToken);

        var facets = (await map.The<DirectorySearch>().RunAsync(SearchQuery.From($"?kind=tool&theme={theme}"), TestContext.Current.CancellationToken)).Facets;

        Assert.Equal([(Stage.Beta, await InDatabase(Stage.Beta), false), (Stage.Live, await InDatabase(Stage.Live), false)], facets[SearchFilter.Stage].Select(c => (Words.Require<Stage>(c.Value), c.Count, c.IsMore)));
        Assert.Equal([("tool", Tools, false), ("project", 1, false)], facets[SearchFilter.Kind].OrderByDescending(c => c.Count).Select(c => (c.Value, c.Count, c.IsMore)));
        Assert.Equal(20, facets[SearchFilter.Tag].Count);
        Assert.All(facets[SearchFilter.Tag], c => Assert.True(c is { IsMore: true, Count: <= Tools / Tags + 1 }));
    }
}
