using CoeMap.Glossary;
using CoeMap.Listings;
using CoeMap.Search;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class FindingListings(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task goes_by_words_of_the_description()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        var listing = await A.Listing().Saying($"It weighs every visit. Then {word} decides which one comes first.").SavedIn(db);

        var results = await Search(word);

        var found = Assert.Single(results.Listings.Items);
        Assert.Equal(listing.Slug, found.Slug);
        Assert.Contains(found.Snippet, piece => piece.IsMarked && piece.Text == word);
    }

    [Fact]
    public async Task puts_the_listing_of_exactly_that_name_first()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await A.Listing().Named($"{word} {word} {word} tracker").Tagged(word.ToLowerInvariant()).SavedIn(db);
        var exact = await A.Listing().Named(word).SavedIn(db);

        var results = await Search(word.ToLowerInvariant());

        Assert.Equal([exact.Slug, $"{word}-{word}-{word}-tracker".ToLowerInvariant()], results.Listings.Items.Select(l => l.Slug));
    }

    [Fact]
    public async Task puts_a_word_of_the_name_before_the_same_word_in_the_text()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await A.Listing().Saying($"It mentions {word} in passing, among many other things.").SavedIn(db);
        var named = await A.Listing().Named($"The {word} board").SavedIn(db);

        var results = await Search(word);

        Assert.Equal(named.Slug, results.Listings.Items[0].Slug);
        Assert.Equal(2, results.Listings.Total);
    }

    [Fact]
    public async Task never_shows_or_counts_hidden_ones()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await A.Listing().Named($"{word} one").Tagged("unseen").Hidden().SavedIn(db);

        var results = await Search(word);

        Assert.Equal(0, results.Listings.Total);
        Assert.DoesNotContain(results.Facets[SearchFilter.Tag], c => c.Value == "unseen");
        Assert.All(results.Facets.Values.SelectMany(choices => choices), choice => Assert.Equal(0, choice.Count));
        Assert.Empty(results.Nearest);
    }

    [Theory]
    [InlineData("903")]
    [InlineData("LAC")]
    [InlineData("cla")]
    [InlineData("looked after")]
    [InlineData("Looked-after children")]
    public async Task reaches_sector_terms_by_any_of_their_names(string typed)
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await TeachTheGlossary(db);
        await A.Listing().Named($"{word} LAC board").SavedIn(db);
        await A.Listing().Named($"{word} 903 checker").SavedIn(db);
        await A.Listing().Named($"{word} CLA list").SavedIn(db);
        await A.Listing().Named($"{word} plan").Saying("For children looked after, and those who were once.").SavedIn(db);

        var results = await Search($"{word} {typed}");

        Assert.Equal(4, results.WithAllWords);
        Assert.NotEmpty(results.Additions);
    }

    [Fact]
    public async Task offers_what_comes_nearest_when_nothing_fits()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        var listing = await A.Listing().Named($"{word} board").SavedIn(db);

        var results = await map.The<DirectorySearch>().RunAsync(SearchQuery.From($"?q={word}+unheardof&kind=partner"));

        Assert.Equal(0, results.Listings.Total);
        Assert.Equal(listing.Slug, Assert.Single(results.Nearest).Slug);
    }

    [Fact]
    public async Task turns_pages_without_losing_or_repeating_one()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        var lead = await A.Organisation().SavedIn(db);
        for (var i = 0; i < 23; i++) await A.Listing().Named($"{word} number {i}").LedBy(lead).SavedIn(db);

        var first = await Search(word);
        var second = await map.The<DirectorySearch>().RunAsync(SearchQuery.For(word).WithPage(2));
        var beyond = await map.The<DirectorySearch>().RunAsync(SearchQuery.For(word).WithPage(9));

        Assert.Equal((20, 23, 2), (first.Listings.Items.Count, first.Listings.Total, first.Listings.Pages));
        Assert.Equal(23, first.Listings.Items.Concat(second.Listings.Items).Select(l => l.Slug).Distinct().Count());
        Assert.Equal((0, 23), (beyond.Listings.Items.Count, beyond.Listings.Total));
    }

    [Fact]
    public async Task can_be_sorted_by_name_and_by_newest()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await A.Listing().Named($"{word} B").Published(at: FakeClock.Start.AddDays(-2)).SavedIn(db);
        await A.Listing().Named($"{word} C").Published(at: FakeClock.Start.AddDays(-1)).SavedIn(db);
        await A.Listing().Named($"{word} A").Published(at: FakeClock.Start.AddDays(-3)).SavedIn(db);

        var byName = await map.The<DirectorySearch>().RunAsync(SearchQuery.For(word).SortedBy(SearchSort.Name));
        var newest = await map.The<DirectorySearch>().RunAsync(SearchQuery.For(word).SortedBy(SearchSort.Newest));

        Assert.Equal(["A", "B", "C"], byName.Listings.Items.Select(l => l.Name[^1..]));
        Assert.Equal(["C", "B", "A"], newest.Listings.Items.Select(l => l.Name[^1..]));
    }

    private Task<SearchResults> Search(string words) => map.The<DirectorySearch>().RunAsync(SearchQuery.For(words));

    private static async Task TeachTheGlossary(Database.CoeMapDb db)
    {
        if (db.GlossaryTerms.Any()) return;
        string[] family = ["903", "LAC", "CLA", "looked after", "looked-after children", "children looked after"];
        db.AddRange(
            GlossaryTerm.Add("903", "903", "Short name of the looked-after return", family[1..], FakeClock.Start),
            GlossaryTerm.Add("LAC", "lac", "Looked-after child, older term", family, FakeClock.Start),
            GlossaryTerm.Add("CLA", "cla", "Children looked after by the council", family, FakeClock.Start));
        await db.SaveChangesAsync();
    }
}
