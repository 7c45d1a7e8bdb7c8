using System.Net;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Caching;

public sealed class KeepingPages(TwoInstances sites) : IClassFixture<TwoInstances>
{
    private KeepingSite Site => sites.First;

    [Theory]
    [InlineData("/")]
    [InlineData("/search")]
    [InlineData("/search?q=placement&kind=tool")]
    [InlineData("/organisations")]
    [InlineData("/themes")]
    [InlineData("/glossary")]
    public async Task costs_no_statement_the_second_time(string path)
    {
        await Site.Keep("/");
        var rendered = await Site.Read(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + A.UniqueWord());
        Assert.StartsWith("200", rendered.Html, StringComparison.Ordinal);
        Assert.True(rendered.Statements > 0);

        var first = await Site.Read(path);
        var second = await Site.Read(path);

        Assert.Equal((first.Html, 0), second);
    }

    [Fact]
    public async Task answers_HEAD_from_them_too()
    {
        var page = await Site.Keep("/themes");
        Site.Sql.Clear();
        using var visitor = Site.Visitor();

        using var head = await visitor.Ask(HttpMethod.Head, "/themes");

        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, Site.Sql.Statements.Count));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Contains("<h1", page, StringComparison.Ordinal);
        Assert.True(head.Headers.CacheControl is { Private: true, NoCache: true });
    }

    [Fact]
    public async Task asked_for_by_HEAD_first_still_gives_GET_the_whole_page()
    {
        await Site.Keep("/");
        var path = $"/themes?{A.UniqueWord()}";
        using var visitor = Site.Visitor();
        using var head = await visitor.Ask(HttpMethod.Head, path);

        Assert.Contains("</html>", (await Site.Read(path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_every_query_and_every_host_apart()
    {
        var (one, other) = (A.UniqueWord(), A.UniqueWord());

        Assert.Contains(one, await Site.Keep($"/search?q={one}"), StringComparison.Ordinal);
        Assert.Contains(other, await Site.Keep($"/search?q={other}"), StringComparison.Ordinal);
        await Site.Keep("/themes");
        Assert.Contains("elsewhere.example.org", (await Site.Read("/themes", ("Host", "elsewhere.example.org"))).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere.example.org", (await Site.Read("/themes")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_out_who_is_signed_in()
    {
        await Site.Keep("/");
        var path = $"/themes?{A.UniqueWord()}";
        using var member = await Site.SignedInAs($"{A.UniqueWord()}@kent.example.org");

        Assert.Contains("Sign out", (await member.GoTo(path)).Html, StringComparison.Ordinal);
        var (visitors, statements) = await Site.Read(path);
        Assert.True(statements > 0, "The page of somebody signed in was kept.");
        Assert.DoesNotContain("Sign out", visitors, StringComparison.Ordinal);

        await Site.Keep(path);
        Assert.Contains("Sign out", (await member.GoTo(path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_out_a_banner_meant_for_one_reader()
    {
        await Site.Keep("/");
        using var member = await Site.SignedInAs($"{A.UniqueWord()}@kent.example.org");
        await member.GoTo("/themes");

        Assert.NotEqual("", (await member.Press("Sign out")).Banner);
        Assert.DoesNotContain("govuk-notification-banner", (await Site.Read("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_out_an_answer_that_sets_a_cookie()
    {
        await Site.Keep("/");
        var path = $"/themes?{A.UniqueWord()}";

        var first = await Site.Read(path, (KeepingSite.SetsCookie, "yes"));
        var second = await Site.Read(path);

        Assert.True(KeepingSite.Sets(first.Html));
        Assert.False(KeepingSite.Sets(second.Html));
        Assert.True(second.Statements > 0);
    }

    [Theory]
    [InlineData("/listings/none-of-this-name")]
    [InlineData("/health/ready")]
    [InlineData("/sign-in")]
    [InlineData("/css/site.css")]
    public async Task leaves_out_what_is_no_page_for_everybody(string path)
    {
        await Site.Keep("/");
        using var visitor = Site.Visitor();
        await Site.Read(path);
        using var answer = await visitor.Ask(HttpMethod.Get, path);
        Assert.False(answer.Headers.Contains("Age"));
    }

    [Fact]
    public async Task leaves_out_forms_with_a_token()
    {
        await Site.Keep("/");
        var first = await Site.Read("/sign-in");
        var second = await Site.Read("/sign-in");

        Assert.Contains("__RequestVerificationToken", second.Html, StringComparison.Ordinal);
        Assert.NotEqual(first.Html, second.Html);
    }

    [Fact]
    public async Task does_not_show_everybody_what_only_a_script_asked_for()
    {
        await Site.Keep("/");
        var path = $"/themes?{A.UniqueWord()}";

        await Site.Read(path, ("Accept", "text/html; blazor-enhanced-nav=on"));

        Assert.True((await Site.Read(path)).Statements > 0);
    }
}
