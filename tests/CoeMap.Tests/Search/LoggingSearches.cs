using CoeMap.Search;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class LoggingSearches(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task counts_what_found_nothing_by_week()
    {
        var word = A.UniqueWord();
        await Search(word);
        await Search(word.ToUpperInvariant());
        await map.The<WriteSearchLog>().RunAsync(Stop);
        await Search(word);
        await map.The<WriteSearchLog>().RunAsync(Stop);

        var week = (await map.The<SearchesWithoutResult>().RunAsync(Stop))[0];

        Assert.Equal(DayOfWeek.Monday, week.Monday.DayOfWeek);
        Assert.Contains(new MissedSearch(word.ToLowerInvariant(), 3), week.Most);
    }

    [Theory]
    [InlineData("somebody@kent.example.org")]
    [InlineData("call 07700 900 123")]
    [InlineData("020 7946 0018")]
    [InlineData("+44 (0)20 7946 0018")]
    [InlineData("upn A123456789012")]
    [InlineData("near SW1A 1AA")]
    public async Task keeps_nothing_that_may_be_a_persons(string typed)
    {
        var word = A.UniqueWord();
        await Search($"{word} {typed}");
        await map.The<WriteSearchLog>().RunAsync(Stop);

        Assert.DoesNotContain((await map.The<SearchesWithoutResult>().RunAsync(Stop)).SelectMany(w => w.Most), m => m.Words.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task says_nothing_of_searches_that_found_something()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await A.Listing().Named($"{word} board").SavedIn(db);
        await Search(word);
        await map.The<WriteSearchLog>().RunAsync(Stop);

        Assert.DoesNotContain((await map.The<SearchesWithoutResult>().RunAsync(Stop)).SelectMany(w => w.Most), m => m.Words.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task counts_no_misspelling_that_somebody_insists_on()
    {
        var word = A.UniqueWord();
        await map.The<DirectorySearch>().RunAsync(SearchQuery.For(word).Exactly(), Stop);
        await map.The<WriteSearchLog>().RunAsync(Stop);

        Assert.DoesNotContain((await map.The<SearchesWithoutResult>().RunAsync(Stop)).SelectMany(w => w.Most), m => m.Words.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<SearchResults> Search(string words) => map.The<DirectorySearch>().RunAsync(SearchQuery.For(words), Stop);
}
