using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Following;

public sealed class KeepingAShortlist(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task needs_no_account_and_can_be_sent()
    {
        await using var db = site.Db();
        var (one, two, hidden) = (await A.Listing().SavedIn(db), await A.Listing().SavedIn(db), await A.Listing().Hidden().SavedIn(db));
        using var visitor = site.Visitor();
        foreach (var listing in new[] { one, two, one })
        {
            await visitor.GoTo($"/listings/{listing.Slug}");
            await visitor.Press("Add to your shortlist");
        }

        Assert.Equal(["/shortlist"], visitor.Passed.Select(p => p));
        Assert.True(visitor.Page.Has(one.Name) && visitor.Page.Has(two.Name));
        Assert.Equal("no-store", visitor.Page.Header("Cache-Control"));
        var sent = visitor.Page.Document.QuerySelectorAll("main a").Select(a => a.TextContent).Single(t => t.Contains("/shortlist?", StringComparison.Ordinal));
        Assert.EndsWith($"/shortlist?listing={one.Slug}&listing={two.Slug}", sent, StringComparison.Ordinal);
        Assert.Equal($"mailto:?subject=A%20shortlist%20from%20CoE%20Map&body={Uri.EscapeDataString(sent)}", visitor.Page.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Send it by email").GetAttribute("href"));

        using var colleague = site.Visitor();
        await colleague.GoTo(new Uri(sent).PathAndQuery + $"&listing={hidden.Slug}&listing=nothing");
        Assert.True(colleague.Page.Has(two.Name) && !colleague.Page.Has(hidden.Name));
        Assert.True(colleague.Page.Has($"There is no listing at “{hidden.Slug}” and “nothing”."));
        await colleague.Press("Add these to your own shortlist");
        await colleague.Press("Remove " + one.Name);

        Assert.True(colleague.Page.Has(two.Name) && !colleague.Page.Has(one.Name));
        await colleague.Press("Empty it");
        Assert.Contains("Nothing here yet", colleague.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task holds_fifty_and_takes_no_form_of_another_site()
    {
        using var visitor = site.Visitor();
        var fields = Enumerable.Range(0, 51).Select(_ => KeyValuePair.Create("add", Guid.NewGuid().ToString()));
        using var tooMany = await visitor.Ask(HttpMethod.Post, "/shortlist", new FormUrlEncodedContent(fields));
        Assert.DoesNotContain(visitor.Cookies, c => c.Name == "shortlist");

        using var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example.org");
        using var forged = await http.PostAsync("/shortlist", new FormUrlEncodedContent([new("clear", "1")]));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, forged.StatusCode);
    }
}
