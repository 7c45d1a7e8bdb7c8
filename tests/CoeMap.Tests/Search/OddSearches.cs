using CoeMap.Glossary;
using CoeMap.Search;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class OddSearches(Map map) : IClassFixture<Map>
{
    private const string Signs = "'\"\\()&|!<>:*%_-;,.?/#@\0\t\n\ud83d\ude00\ud83dé½a b9";
    private static readonly string[] Operators = ["OR", "-", "\"", "“", "tag:", "org:", "theme:", "kind:", "kind:tool", "tag:\"", "data", "children in need", "LAC", "magicnotes", "missng"];

    [Theory]
    [InlineData("'; DROP TABLE listings; --")]
    [InlineData("'a' & | ! <-> :* )(")]
    [InlineData("\\")]
    [InlineData("''''")]
    [InlineData("the of and")]
    [InlineData("!!!")]
    [InlineData("a\0b")]
    [InlineData("\ud83d")]
    public async Task are_taken_as_words(string typed)
    {
        var results = await map.The<DirectorySearch>().RunAsync(SearchQuery.For(typed));

        Assert.Equal(SearchQuery.MaxWords > typed.Length, results.Query.Words.Length <= typed.Length);
    }

    [Fact]
    public async Task of_any_kind_never_fail()
    {
        await using var db = map.Db();
        db.Add(GlossaryTerm.Add("O'B & \"C\" | (D)", "odd", "An odd ' term \\ of : signs", ["a'b", "!", ":*"], FakeClock.Start));
        await db.SaveChangesAsync();
        var random = new Random(903);
        for (var i = 0; i < 1000; i++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Signs[random.Next(Signs.Length)]));
            var key = random.GetItems(["q", "kind", "tag", "organisation", "licence", "page", "sort", "theme"], 1)[0];

            var words = string.Join(random.Next(2) == 0 ? " " : "", random.GetItems(Operators, random.Next(1, 8)).Append(typed));

            await map.The<DirectorySearch>().RunAsync(SearchQuery.From($"?q={typed}&{key}={typed}&without={typed}&exact={i % 2}"));
            await map.The<DirectorySearch>().RunAsync(SearchQuery.For(words));
            if (i % 5 == 0) await map.The<Suggestions>().RunAsync(words);
        }
    }

    [Fact]
    public async Task of_ten_thousand_characters_are_cut()
    {
        var results = await map.The<DirectorySearch>().RunAsync(SearchQuery.From("?q=" + new string('x', 5000) + string.Concat(Enumerable.Repeat("'a ", 1700))));

        Assert.Equal(SearchQuery.MaxWords, results.Query.Words.Length);
    }
}
