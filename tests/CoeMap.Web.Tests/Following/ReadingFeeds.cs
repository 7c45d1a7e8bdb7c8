using System.Net;
using System.Xml.Linq;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Xunit;

namespace CoeMap.Web.Tests.Following;

public sealed class ReadingFeeds(Site site) : IClassFixture<Site>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task tells_what_is_new_with_ids_that_last_and_nothing_that_is_hidden()
    {
        await using var db = site.Db();
        var (council, word) = (await A.Organisation().Named($"Us & <them> {A.UniqueWord()}").SavedIn(db), A.UniqueWord());
        var author = await A.Person().WhoseNameIsShown().SavedIn(db);
        var listing = await A.Listing().By(author).LedBy(council).Named($"{word} <b>planner</b> & more").InTheme("policy-enablers").Published(at: site.Clock.GetUtcNow()).SavedIn(db);
        var hidden = await A.Listing().By(author).LedBy(council).Named($"{word} hidden").InTheme("policy-enablers").Hidden().SavedIn(db);
        using var visitor = site.Visitor();

        foreach (var path in new[] { "/feeds/listings.atom", "/feeds/themes/policy-enablers.atom", $"/feeds/organisations/{council.Slug}.atom", $"/feeds/search.atom?q={word}" })
        {
            var feed = await Read(visitor, path);
            var entry = feed.Elements(Atom + "entry").Single(e => e.Element(Atom + "id")!.Value == $"urn:uuid:{listing.Id}");
            Assert.Equal(listing.Name, entry.Element(Atom + "title")!.Value);
            Assert.Equal(council.Name, entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.EndsWith($"/listings/{listing.Slug}", entry.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
            Assert.EndsWith(path, feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "self").Attribute("href")!.Value, StringComparison.Ordinal);
            Assert.All(new[] { "id", "title", "updated" }, name => Assert.NotEmpty(feed.Element(Atom + name)!.Value));
            Assert.DoesNotContain(hidden.Name, feed.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(author.Name!, feed.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("@", feed.ToString(), StringComparison.Ordinal);
        }

        Assert.NotEmpty((await Read(visitor, $"/feeds/listings/{listing.Slug}.atom")).Elements(Atom + "entry"));
    }

    [Fact]
    public async Task tells_needs_that_everybody_sees()
    {
        await using var db = site.Db();
        var (seen, unseen) = (await A.Need().SavedIn(db), await A.Need().NotLookedAt().SavedIn(db));
        using var visitor = site.Visitor();

        var feed = (await Read(visitor, "/feeds/needs.atom")).ToString();

        Assert.Contains(seen.Title, feed, StringComparison.Ordinal);
        Assert.DoesNotContain(unseen.Title, feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task sends_nothing_again_to_who_has_it_until_it_changes()
    {
        await using var db = site.Db();
        var council = await A.Organisation().SavedIn(db);
        var path = $"/feeds/organisations/{council.Slug}.atom";
        using var http = new HttpClient { BaseAddress = site.Address };
        using var first = await http.GetAsync(path);

        async Task<HttpStatusCode> AskAgain()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var answer = await http.SendAsync(request);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await AskAgain());
        await A.Listing().LedBy(council).SavedIn(db);
        Assert.Equal(HttpStatusCode.OK, await AskAgain());
    }

    [Fact]
    public async Task begins_on_the_pages_themselves()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        using var visitor = site.Visitor();
        foreach (var page in new[] { $"/listings/{listing.Slug}", "/themes/advanced-technology", "/search?q=planner" })
        {
            var link = (await visitor.GoTo(page)).Document.QuerySelector("link[rel=alternate][type='application/atom+xml']");
            using var answer = await visitor.Ask(HttpMethod.Get, link!.GetAttribute("href")!);
            Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        }
    }

    private static async Task<XElement> Read(Visitor visitor, string path)
    {
        using var answer = await visitor.Ask(HttpMethod.Get, path);
        Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        return XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
    }
}
