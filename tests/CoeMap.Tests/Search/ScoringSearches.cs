using CoeMap.Search;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Search;

/// <summary>Searches as colleagues type them, and the listings they expect, on the reference listings. The files grow as people tell us.</summary>
public sealed class ScoringSearches(Map map, ITestOutputHelper output) : IClassFixture<Map>
{
    [Theory]
    [InlineData("expected-searches.csv", 2)]
    [InlineData("further-searches.csv", 4)]
    [InlineData("colleague-searches.csv", 5)]
    [InlineData("overheard-searches.csv", 4)]
    public async Task finds_all_that_a_colleague_expects_among_the_first_five(string file, int belowTheSecond)
    {
        var scores = await ScoresAsync(Expected(file, from: 2));

        Assert.All(scores, s => Assert.Equal((s.Query, s.Expected), (s.Query, s.Found)));
        Assert.True(scores.Count(s => s.FirstRank <= 2) >= scores.Count - belowTheSecond, $"At most {belowTheSecond} searches may have their first expected listing below the second place.");
    }

    // Written down before any of them was tried; only those for which there is no listing were taken out. What they miss belongs to the score.
    [Fact]
    public async Task finds_most_of_what_was_written_down_before_it_was_tried()
    {
        var scores = await ScoresAsync(Expected("unseen-searches.csv", from: 1));

        Assert.InRange(scores.Average(s => 1.0 / s.FirstRank), 0.92, 1);
        Assert.InRange(scores.Average(s => (double)s.Found / s.Expected), 0.92, 1);
    }

    private async Task<List<Score>> ScoresAsync(IEnumerable<(string Query, List<string> Expected)> searches)
    {
        var scores = new List<Score>();
        foreach (var (query, expected) in searches)
        {
            var names = (await map.The<DirectorySearch>().RunAsync(SearchQuery.For(query), TestContext.Current.CancellationToken)).Listings.Items.Select(l => l.Name).ToList();
            var ranks = expected.ConvertAll(e => names.IndexOf(e) + 1);
            output.WriteLine($"{query}: {string.Join(", ", expected.Zip(ranks, (e, r) => $"{e} {(r == 0 ? "not found" : "at " + r)}"))} (first: {string.Join(" · ", names.Take(6))})");
            scores.Add(new(query, ranks.Where(r => r > 0).DefaultIfEmpty(int.MaxValue).Min(), ranks.Count(r => r is > 0 and <= 5), expected.Count));
        }

        var reciprocal = scores.Average(s => 1.0 / s.FirstRank);
        var recall = scores.Average(s => (double)s.Found / s.Expected);
        output.WriteLine($"Mean reciprocal rank {reciprocal:0.000}, recall at five {recall:0.000}, {scores.Count} searches.");
        return scores;
    }

    // Columns: query, kind of difficulty in some files, up to five names; no field holds a comma.
    private static IEnumerable<(string Query, List<string> Expected)> Expected(string file, int from) =>
        File.ReadLines(Repository.File("tests/CoeMap.Tests/Search/" + file)).Skip(1).Select(l => l.Split(','))
            .Select(f => (f[0], f[from..].Where(e => e.Length > 0).ToList()));

    private sealed record Score(string Query, int FirstRank, int Found, int Expected);
}
