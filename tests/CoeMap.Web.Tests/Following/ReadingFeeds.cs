using System.Net;
using System.Xml.Linq;
using CoeMap.Adoption;
using CoeMap.Listings;
using CoeMap.Needs;
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

    [Theory]
    [InlineData("organisation")]
    [InlineData("listing")]
    public async Task tells_confirmed_use_by_the_names_that_everybody_may_see(string of)
    {
        await using var db = site.Db();
        var (council, claimant) = (await A.Organisation().SavedIn(db), await A.Person().SavedIn(db));
        var need = await A.Need().For(council).SavedIn(db);
        var uses = new Dictionary<Naming, Listing>();
        foreach (var naming in Enum.GetValues<Naming>())
        {
            uses[naming] = await A.Listing().SavedIn(db);
            await A.Use().Of(uses[naming]).By(council).ClaimedBy(claimant).With(s => s with { Note = "Ring the desk on Monday." }).Confirmed(naming, at: site.Clock.GetUtcNow()).SavedIn(db);
        }

        var claimed = await A.Listing().SavedIn(db);
        await A.Use().Of(claimed).By(council).SavedIn(db);
        using var visitor = site.Visitor();
        string[] paths = of == "organisation" ? [$"/feeds/organisations/{council.Slug}.atom"] : [.. uses.Values.Append(claimed).Select(l => $"/feeds/listings/{l.Slug}.atom")];

        var told = string.Join('\n', await Task.WhenAll(paths.Select(async path => (await Read(visitor, path)).ToString())));

        Assert.Contains($"{council.Name} uses “{uses[Naming.Everybody].Name}”", told, StringComparison.Ordinal);
        Assert.DoesNotContain($"{council.Name} uses “{uses[Naming.PublicBodies].Name}”", told, StringComparison.Ordinal);
        Assert.DoesNotContain($"{council.Name} uses “{uses[Naming.CountOnly].Name}”", told, StringComparison.Ordinal);
        Assert.DoesNotContain($"{council.Name} uses “{claimed.Name}”", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Ring the desk", told, StringComparison.Ordinal);
        Assert.DoesNotContain(claimant.Name!, told, StringComparison.Ordinal);
        Assert.Equal(of == "organisation", told.Contains(need.Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task tells_a_needs_answers_and_neither_their_words_nor_who_wrote_them()
    {
        await using var db = site.Db();
        var (need, council, helper, listing) = (await A.Need().PostedAt(site.Clock.GetUtcNow()).SavedIn(db), await A.Organisation().SavedIn(db), await A.Person().SavedIn(db), await A.Listing().SavedIn(db));
        db.NeedOffers.Add(NeedOffer.Make(Guid.NewGuid(), need, helper.Id, council.Id, listing.Id, "We wrote it all down last year.", site.Clock.GetUtcNow()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var visitor = site.Visitor();

        var feed = (await Read(visitor, $"/feeds/needs/{need.Slug}.atom")).ToString();

        Assert.Contains(need.Title, feed, StringComparison.Ordinal);
        Assert.Contains($"An answer from {council.Name}", feed, StringComparison.Ordinal);
        Assert.Contains(listing.Name, feed, StringComparison.Ordinal);
        Assert.DoesNotContain("wrote it all down", feed, StringComparison.Ordinal);
        Assert.DoesNotContain(helper.Name!, feed, StringComparison.Ordinal);
        Assert.Contains(need.Title, (await Read(visitor, $"/feeds/themes/{need.Themes[0]}.atom")).ToString(), StringComparison.Ordinal);
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
