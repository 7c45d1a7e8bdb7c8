using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CoeMap.Listings;
using CoeMap.Testing;
using CoeMap.Web.Tests.Api;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>Search engines find what is public, and understand what it is.</summary>
public sealed class BeingFoundElsewhere(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task says_what_a_page_is_about_whatever_its_words_are()
    {
        await using var db = site.Db();
        var council = await A.Organisation().SavedIn(db);
        var evil = $"</script><script>alert(1)</script> & {A.UniqueWord()}";
        var listing = await A.Listing().LedBy(council).OfKind(ListingKind.Tool).Named(evil).Published().SavedIn(db);
        var event1 = await A.Event().SavedIn(db);
        using var visitor = site.Visitor();

        async Task<List<JsonElement>> Data(string path) =>
            [.. (await visitor.GoTo(path)).Document.QuerySelectorAll("script[type='application/ld+json']").Select(s => JsonSerializer.Deserialize<JsonElement>(s.TextContent))];

        var things = await Data($"/listings/{listing.Slug}");
        Assert.Equal(evil, things.Single(t => t.Text("@type") == "SoftwareApplication").Text("name"));
        Assert.Contains(things, t => t.Text("@type") == "BreadcrumbList");
        Assert.DoesNotContain(visitor.Page.Document.QuerySelectorAll("script"), s => s.TextContent.StartsWith("alert", StringComparison.Ordinal));
        Assert.Equal(council.Name, (await Data($"/organisations/{council.Slug}")).Single(t => t.Text("@type") == "GovernmentOrganization").Text("name"));
        Assert.Equal(event1.Title, (await Data($"/events/{event1.Slug}")).Single(t => t.Text("@type") == "Event").Text("name"));
        Assert.Equal("CoE Map", (await Data("/")).Single(t => t.Text("@type") == "WebSite").Text("name"));
        Assert.Equal(3, (await Data("/api")).Single(t => t.Text("@type") == "Dataset").GetProperty("distribution").GetArrayLength());
    }

    [Fact]
    public async Task lists_every_public_address_and_no_other()
    {
        await using var db = site.Db();
        var (listing, hidden) = (await A.Listing().Published().SavedIn(db), await A.Listing().Hidden().SavedIn(db));
        var (need, unseen) = (await A.Need().SavedIn(db), await A.Need().NotLookedAt().SavedIn(db));
        using var program = site.Program();

        var robots = await program.GetStringAsync("/robots.txt");
        var index = XDocument.Parse(await program.GetStringAsync("/sitemap.xml"));
        var addresses = new List<string>();
        foreach (var part in index.Descendants().Where(e => e.Name.LocalName == "loc"))
            addresses.AddRange(XDocument.Parse(await program.GetStringAsync(new Uri(part.Value).PathAndQuery)).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery));

        Assert.Contains("Sitemap: ", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /contribute", robots, StringComparison.Ordinal);
        Assert.Contains($"/listings/{listing.Slug}", addresses);
        Assert.Contains($"/needs/{need.Slug}", addresses);
        Assert.DoesNotContain($"/listings/{hidden.Slug}", addresses);
        Assert.DoesNotContain($"/needs/{unseen.Slug}", addresses);
        foreach (var address in addresses.Where(a => !a.StartsWith("/listings", StringComparison.Ordinal)).Take(30))
        {
            using var answer = await program.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        }
    }
}
