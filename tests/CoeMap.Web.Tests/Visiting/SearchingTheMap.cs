using System.Net;
using CoeMap.Glossary;
using CoeMap.Listings;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

public sealed class SearchingTheMap(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task starts_on_the_home_page_and_leads_to_the_listing()
    {
        var word = A.UniqueWord();
        await using var db = site.Db();
        await A.Listing().Named($"{word} board").Saying("It shows **which** child waits.").SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/");
        visitor.Fill("Search the map", word);
        await visitor.Press("Search");
        Assert.True(visitor.Page.Has("1 result"));
        await visitor.Click($"{word} board");

        Assert.Equal($"{word} board", visitor.Page.Heading);
        Assert.True(visitor.Page.Has("It shows which child waits."));
    }

    [Fact]
    public async Task is_narrowed_by_ticking_and_widened_by_taking_one_filter_off()
    {
        var word = A.UniqueWord();
        await using var db = site.Db();
        await A.Listing().Named($"{word} one").OfKind(ListingKind.Tool).At(Stage.Live).SavedIn(db);
        await A.Listing().Named($"{word} two").OfKind(ListingKind.Project).At(Stage.Live).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/search?q={word}&sort=name");
        visitor.Tick("Tool 1");
        visitor.Tick("Live 2");
        await visitor.Press("Apply filters");
        Assert.Equal($"?q={word}&sort=name&kind=tool&stage=live", visitor.Page.Url.Query);
        Assert.True(visitor.Page.Has("1 result"));

        await visitor.Click("Remove filter Kind: Tool");
        Assert.True(visitor.Page.Has("2 results"));
        Assert.Equal($"?q={word}&stage=live&sort=name", visitor.Page.Url.Query);
    }

    [Fact]
    public async Task keeps_the_filters_when_other_words_are_searched_for()
    {
        using var visitor = site.Visitor();
        await visitor.GoTo("/search?kind=tool&kind=project&theme=policy-enablers");

        visitor.Fill("Search the map", "anything");
        await visitor.Press("Search");

        Assert.Equal("?q=anything&kind=tool&kind=project&theme=policy-enablers", visitor.Page.Url.Query);
    }

    [Fact]
    public async Task without_success_says_what_to_try()
    {
        var word = A.UniqueWord();
        await using var db = site.Db();
        await A.Listing().Named($"{word} board").SavedIn(db);
        using var visitor = site.Visitor();

        var page = await visitor.GoTo($"/search?q={word}+unheardof&kind=partner");

        Assert.True(page.Has("Nothing found"));
        Assert.True(page.Has($"{word} board"));
        Assert.Equal(["These come nearest", "Try this"], page.Document.QuerySelectorAll("main h2.govuk-heading-m").Select(h => h.TextContent).Where(h => h is "These come nearest" or "Try this"));
        Assert.Equal($"/search?q={word}%20unheardof", page.Address("Search everything, without filters"));
        Assert.Equal("/contribute/new-listing", page.Address("Register it"));
    }

    [Fact]
    public async Task shows_organisations_and_needs_before_what_to_try_when_no_listing_was_found()
    {
        var word = A.UniqueWord();
        await using var db = site.Db();
        await A.Organisation().Named($"{word} Trust").SavedIn(db);
        using var visitor = site.Visitor();

        var page = await visitor.GoTo($"/search?q={word}");

        Assert.True(page.Has("No listings found"));
        Assert.Equal(["Organisations", "Try this"], page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent).Where(h => h is "Organisations" or "Try this"));
    }

    [Fact]
    public async Task says_which_meaning_was_chosen_and_leads_back_to_all_of_them()
    {
        var (term, one, other) = (A.UniqueWord(), A.UniqueWord(), A.UniqueWord());
        await using var db = site.Db();
        db.Add(GlossaryTerm.Add(term, term.ToLowerInvariant() + "-1", $"The first, {one}", [one], FakeClock.Start));
        db.Add(GlossaryTerm.Add(term, term.ToLowerInvariant() + "-2", $"The second, {other}", [other], FakeClock.Start));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/search?q={term}");
        Assert.True(visitor.Page.Has($"“{term}” has several meanings"));
        await visitor.Click("only this one");
        Assert.Matches($"“{term}” is taken for “The (first, {one}|second, {other})” alone", visitor.Page.Text);
        Assert.False(visitor.Page.Has("All of them are searched for"));
        await visitor.Click("Search for all its meanings");

        Assert.True(visitor.Page.Has($"“{term}” has several meanings"));
    }

    [Fact]
    public async Task marks_the_words_and_writes_what_was_typed_as_text()
    {
        var word = A.UniqueWord();
        await using var db = site.Db();
        await A.Listing().Saying($"Then <script>alert(1)</script> {word} & more.").SavedIn(db);
        using var visitor = site.Visitor();

        var page = await visitor.GoTo($"/search?q={word}+%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        await visitor.GoTo($"/search?q={word}");

        Assert.Empty(page.Document.QuerySelectorAll("main script"));
        Assert.Equal(word, visitor.Page.Document.QuerySelector("mark")!.TextContent);
    }

    [Theory]
    [InlineData("/search?q=%00&page=99999999999999999999&kind=%00&sort=%00&theme='")]
    [InlineData("/search?q=a%ED%A0%BDb&tag=%F0%9F&organisation=%27%3B--")]
    [InlineData("/search?page=500")]
    [InlineData("/search?%&=&&&q")]
    public async Task takes_any_address(string address)
    {
        using var visitor = site.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GoTo(address)).Status);
    }
}
