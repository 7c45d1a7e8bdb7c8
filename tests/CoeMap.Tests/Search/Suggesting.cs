using CoeMap.Search;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class Suggesting(Map map) : IClassFixture<Map>
{
    [Theory]
    [InlineData("magic n", "Magic Notes", "Tool", "/listings/magic-notes")]
    [InlineData("placement d", "Placement distance by child characteristic", "Tool", "/listings/placement-distance-by-child-characteristic")] // a rare word's first letter
    [InlineData("valida", "CIN Validator", "Tool", "/listings/cin-validator")]
    [InlineData("molly’s", "Child Protection data analytics (Gloucestershire MASH)", "Project", "/listings/child-protection-data-analytics-gloucestershire")]
    [InlineData("wig", "Wigan", "Organisation", "/organisations/wigan")]
    [InlineData("data as", "Data as a resource", "Theme", "/themes/data-as-a-resource")]
    [InlineData("ehcp", "EHCP", "Sector term", "/search?q=EHCP")]
    [InlineData("looked after chi", "looked after children", "Sector term", "/search?q=looked%20after%20children")]
    public async Task offers_what_is_being_typed(string typed, string text, string kind, string address) =>
        Assert.Contains(new Suggestion(text, kind, address), await Suggest(typed));

    [Fact]
    public async Task offers_what_is_also_known_by_these_words_first() => Assert.Equal("Data to Insight", (await Suggest("d2i"))[0].Text);

    [Fact]
    public async Task offers_nothing_while_a_question_has_not_said_what_about() => Assert.Empty(await Suggest("how do we"));

    [Fact]
    public async Task never_offers_more_than_ten() => Assert.InRange((await Suggest("ch")).Count, 3, 10);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("a")]
    [InlineData("!!!")]
    [InlineData("%_\\'\"")]
    public async Task waits_for_two_letters(string? typed) => Assert.Empty(await Suggest(typed));

    [Fact]
    public async Task never_offers_what_is_hidden()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await A.Listing().Named($"{word} board").Hidden().SavedIn(db);
        await map.The<LearnWords>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await Suggest(word));
    }

    [Fact]
    public async Task offers_what_many_searched_for_and_found_but_not_what_few_did()
    {
        await using var db = map.Db();
        var (often, seldom) = (A.UniqueWord().ToLowerInvariant(), A.UniqueWord().ToLowerInvariant());
        await A.Listing().Saying($"It mentions {often} and {seldom} in passing, among other things.").SavedIn(db);
        for (var i = 0; i < 5; i++) await map.The<DirectorySearch>().RunAsync(SearchQuery.For(often + " passing"), TestContext.Current.CancellationToken);
        await map.The<DirectorySearch>().RunAsync(SearchQuery.For(seldom + " passing"), TestContext.Current.CancellationToken);
        await map.The<WriteSearchLog>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(often + " passing", Assert.Single(await Suggest(often[..5] + often[5..7])).Text);
        Assert.Empty(await Suggest(seldom));
    }

    private Task<IReadOnlyList<Suggestion>> Suggest(string? typed) => map.The<Suggestions>().RunAsync(typed, TestContext.Current.CancellationToken);
}
