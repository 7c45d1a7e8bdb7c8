using CoeMap.Listings;
using CoeMap.Search;
using CoeMap.Testing;
using CoeMap.Testing.Making;
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
        await Copies.Of(one, Tools - 1, db, ("stage", "CASE n % 3 WHEN 0 THEN 'beta' ELSE l.stage END"), ("tags", $"ARRAY['tag-' || n % {Tags}]"));
        Task<int> InDatabase(Stage stage) => db.Listings.CountAsync(l => l.Themes.Contains(theme) && l.Kind == ListingKind.Tool && l.Stage == stage, TestContext.Current.CancellationToken);

        var facets = (await map.The<DirectorySearch>().RunAsync(SearchQuery.From($"?kind=tool&theme={theme}"), TestContext.Current.CancellationToken)).Facets;

        Assert.Equal([(Stage.Beta, await InDatabase(Stage.Beta), false), (Stage.Live, await InDatabase(Stage.Live), false)], facets[SearchFilter.Stage].Select(c => (Words.Require<Stage>(c.Value), c.Count, c.IsMore)));
        Assert.Equal([("tool", Tools, false), ("project", 1, false)], facets[SearchFilter.Kind].OrderByDescending(c => c.Count).Select(c => (c.Value, c.Count, c.IsMore)));
        Assert.Equal(20, facets[SearchFilter.Tag].Count);
        Assert.All(facets[SearchFilter.Tag], c => Assert.True(c is { IsMore: true, Count: <= Tools / Tags + 1 }));
    }
}
