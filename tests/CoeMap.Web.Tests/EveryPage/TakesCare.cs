using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Testing.Matrix;
using Xunit;

namespace CoeMap.Web.Tests.EveryPage;

/// <summary>What holds for each page of the site, signed in and out; the route table says which pages there are.</summary>
public sealed class TakesCare(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Member)]
    [InlineData(Role.Administrator)]
    public async Task to_forbid_what_it_does_not_need(Role role) => await OnEveryPageFor(role, page =>
    {
        var policy = page.Header("Content-Security-Policy") ?? "";
        return policy.Contains("default-src 'none'", StringComparison.Ordinal) && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)
            && !policy.Contains("unsafe", StringComparison.Ordinal) && !policy.Contains('*')
            && page.Header("X-Content-Type-Options") == "nosniff" && page.Header("Referrer-Policy") is "strict-origin-when-cross-origin" or "no-referrer"
            && page.Header("Server") is null;
    }, "lacks a security header");

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Member)]
    [InlineData(Role.Administrator)]
    public async Task to_hold_no_style_or_script_of_its_own(Role role) => await OnEveryPageFor(role, page =>
        page.Document.QuerySelectorAll("[style], style, script:not([src], [type='application/ld+json'])").Length == 0
        && !page.Document.All.Any(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))), "holds an inline style or script");

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Member)]
    [InlineData(Role.Administrator)]
    public async Task to_say_what_it_is(Role role) => await OnEveryPageFor(role, page =>
        page.Document.DocumentElement.GetAttribute("lang") == "en" && page.Document.QuerySelectorAll("h1").Length == 1
        && page.Document.QuerySelectorAll("main").Length == 1 && page.Title.Contains("CoE Map", StringComparison.Ordinal), "lacks its language, its title or its one main heading");

    // A label whose id stands twice belongs to the wrong thing, and axe does not look for that any more.
    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Member)]
    [InlineData(Role.Administrator)]
    public async Task to_give_an_id_to_one_thing_only(Role role) => await OnEveryPageFor(role, page =>
        page.Document.All.Where(e => e.Id is { Length: > 0 }).GroupBy(e => e.Id, StringComparer.Ordinal).All(same => same.Count() == 1), "holds an id twice");

    [Fact]
    public async Task to_leave_no_cookie_where_there_is_nothing_to_send() => await OnEveryPageFor(Role.Visitor, page =>
        page.Document.QuerySelector("form[method=post]") is not null || page.Header("Set-Cookie") is null, "sets a cookie without a form");

    [Fact]
    public async Task to_answer_HEAD_as_GET_without_the_page()
    {
        using var visitor = site.Visitor();

        foreach (var path in (string[])["/", "/search", "/sign-in", "/no-such-page"])
        {
            using var get = await visitor.Ask(HttpMethod.Get, path);
            using var head = await visitor.Ask(HttpMethod.Head, path);

            Assert.Equal((path, get.StatusCode), (path, head.StatusCode));
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    private async Task OnEveryPageFor(Role role, Func<SeenPage, bool> holds, string otherwise)
    {
        var scene = await Scene.SetIn(site);
        using var visitor = await scene.Enter(role);
        var wrong = new List<string>();
        foreach (var path in RouteTable.Rows.Where(r => r.Method == "GET" && r.To(role) is "page" or "404").Select(r => r.Path).Append("/no-such-page").Distinct())
        {
            var page = await visitor.GoTo(scene.Path(path));
            if (page.IsHtml && !holds(page)) wrong.Add($"{path} {otherwise}.");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
