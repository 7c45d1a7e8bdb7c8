using CoeMap.Listings;
using CoeMap.Search;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class UsingSigns(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task keeps_quoted_words_side_by_side()
    {
        var (a, b) = (A.UniqueWord(), A.UniqueWord());
        await using var db = map.Db();
        await A.Listing().Named($"{b} and {a}").SavedIn(db);
        var near = await A.Listing().Named($"{a} {b}").SavedIn(db);

        Assert.Equal([near.Slug], await Slugs($"\"{a} {b}\""));
        Assert.Equal([near.Slug], await Slugs($"“{a} {b}”"));
    }

    [Fact]
    public async Task leaves_out_what_follows_a_minus_and_takes_either_side_of_OR()
    {
        var (a, b) = (A.UniqueWord(), A.UniqueWord());
        await using var db = map.Db();
        var one = await A.Listing().Named(a).SavedIn(db);
        var both = await A.Listing().Named($"{a} {b}").SavedIn(db);
        var other = await A.Listing().Named(b).SavedIn(db);

        Assert.Equal([one.Slug], await Slugs($"{a} -{b}"));
        Assert.Equal(new[] { one.Slug, both.Slug, other.Slug }.Order(), (await Slugs($"{a} OR {b}")).Order());
    }

    [Fact]
    public async Task narrows_by_tag_organisation_theme_and_kind()
    {
        var (word, tag) = (A.UniqueWord(), A.UniqueWord().ToLowerInvariant());
        await using var db = map.Db();
        var lead = await A.Organisation().SavedIn(db);
        var listing = await A.Listing().Named($"{word} one").LedBy(lead).InTheme("policy-enablers").OfKind(ListingKind.Project).Tagged($"{tag} x").SavedIn(db);
        await A.Listing().Named($"{word} two").InTheme("careers-strategy").OfKind(ListingKind.Tool).SavedIn(db);

        foreach (var sign in (string[])[$"tag:\"{tag} x\"", $"org:{lead.Slug.Split('-')[0]}", "theme:policy", "kind:project", "kind:Projects", "KIND:project theme:policy-enablers"])
        {
            Assert.Equal((sign, listing.Slug), (sign, Assert.Single(await Slugs($"{word} {sign}"))));
        }
    }

    [Fact]
    public async Task leaves_out_what_a_sign_after_a_minus_means()
    {
        var (word, tag) = (A.UniqueWord(), A.UniqueWord().ToLowerInvariant());
        await using var db = map.Db();
        var (lead, other) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        await A.Listing().Named($"{word} one").LedBy(lead).InTheme("policy-enablers").OfKind(ListingKind.Project).At(Stage.Live).Tagged($"{tag} x").SavedIn(db);
        var left = await A.Listing().Named($"{word} two").LedBy(other).InTheme("careers-strategy").OfKind(ListingKind.Tool).At(Stage.Ended).SavedIn(db);

        foreach (var sign in (string[])[$"-tag:\"{tag} x\"", $"-tag:{tag}-x", $"-org:{lead.Slug}", "-theme:policy", "-kind:project", "-stage:live"])
        {
            var found = await Search($"{word} {sign}");

            Assert.Equal((sign, left.Slug), (sign, Assert.Single(found.Listings.Items).Slug));
            Assert.Equal(1, found.Facets[SearchFilter.Kind].Sum(c => c.Count)); // the counts leave it out as well
        }
    }

    [Theory]
    [InlineData("free tools")]
    [InlineData("which tools are free?")]
    [InlineData("kind:tool cost:free")]
    public async Task takes_free_for_the_cost_where_there_is_no_other_word(string typed)
    {
        var filtered = await map.The<DirectorySearch>().RunAsync(SearchQuery.From("?kind=tool&cost=free"), TestContext.Current.CancellationToken);

        Assert.NotEmpty(filtered.Listings.Items);
        var results = await Search(typed);
        Assert.Equal(filtered.Listings.Items.Select(l => l.Slug), results.Listings.Items.Select(l => l.Slug));
        Assert.Equal(["Tool", "Free"], results.Only);
    }

    [Fact]
    public async Task takes_hyphens_in_a_tag_for_spaces_and_a_value_that_nothing_has_for_words()
    {
        var (word, tag) = (A.UniqueWord(), A.UniqueWord().ToLowerInvariant());
        await using var db = map.Db();
        var listing = await A.Listing().Named(word).Tagged($"{tag} one").SavedIn(db);

        foreach (var typed in (string[])[$"tag:{tag}-one", $"tag:{word}", $"org:{word}", $"theme:{word}", $"kind:{word}", $"stage:{word}"])
        {
            Assert.Equal((typed, listing.Slug), (typed, Assert.Single(await Slugs(typed))));
        }
    }

    [Theory]
    [InlineData("kind:banana")]
    [InlineData("OR OR OR")]
    [InlineData("- -- \"")]
    [InlineData("tag: org: theme:")]
    [InlineData("\"unpaired")]
    [InlineData("-\"not this\"")]
    [InlineData("-ofsted")]
    public async Task takes_odd_signs_for_words(string typed) => Assert.NotNull(await Slugs(typed));

    private async Task<List<string>> Slugs(string typed) => [.. (await Search(typed)).Listings.Items.Select(l => l.Slug)];

    private Task<SearchResults> Search(string typed) => map.The<DirectorySearch>().RunAsync(SearchQuery.For(typed), TestContext.Current.CancellationToken);
}
