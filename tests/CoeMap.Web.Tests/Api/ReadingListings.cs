using System.Net;
using System.Text.Json;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Api;

/// <summary>Another program reads the listings.</summary>
public sealed class ReadingListings(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task finds_by_words_and_filters_what_the_page_finds_and_nothing_hidden()
    {
        await using var db = site.Db();
        var (council, word) = (await A.Organisation().SavedIn(db), A.UniqueWord());
        var author = await A.Person().WhoseNameIsShown().SavedIn(db);
        var planner = await A.Listing().By(author).LedBy(council).Named($"{word} planner").InTheme("policy-enablers").Tagged("dataset").Published().SavedIn(db);
        var other = await A.Listing().By(author).LedBy(council).Named($"{word} reporter").InTheme("advanced-technology").Published().SavedIn(db);
        var hidden = await A.Listing().By(author).LedBy(council).Named($"{word} hidden").Hidden().SavedIn(db);
        using var program = site.Program();

        async Task<IEnumerable<string>> Names(string query) => (await program.Read("/api/v1/listings?" + query)).Items().Select(i => i.Text("name")).Order(StringComparer.Ordinal);

        Assert.Equal([planner.Name, other.Name], await Names($"q={word}"));
        Assert.Equal([planner.Name], await Names($"q={word}&theme=policy-enablers"));
        Assert.Equal([planner.Name, other.Name], await Names($"organisation={council.Slug}"));
        Assert.Equal([planner.Name], await Names($"organisation={council.Slug}&tag=dataset&sort=newest"));
        Assert.Equal([planner.Name], await Names($"q={word}&tag=dataset&sort=name"));
        Assert.Equal([planner.Name], await Names($"q={word}+tag:dataset"));
        var all = (await program.Read($"/api/v1/listings?organisation={council.Slug}")).ToString();
        Assert.DoesNotContain(hidden.Name, all, StringComparison.Ordinal);
        Assert.DoesNotContain(author.Name!, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task gives_one_with_its_licence_by_address_and_by_id_and_tells_where_it_went()
    {
        await using var db = site.Db();
        var listing = await A.Listing().Published().SavedIn(db);
        db.FormerAddresses.Add(CoeMap.Addresses.FormerAddress.Leave(CoeMap.Addresses.AddressOf.Listing, "once-" + listing.Slug, listing.Id, site.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
        using var program = site.Program();

        var byAddress = await program.Read($"/api/v1/listings/{listing.Slug}");
        var byId = await program.Read($"/api/v1/listings/{listing.Id}");
        using var moved = await program.GetAsync($"/api/v1/listings/once-{listing.Slug}");

        Assert.Equal(listing.Name, byAddress.GetProperty("item").Text("name"));
        Assert.Equal(byAddress.ToString(), byId.ToString());
        Assert.StartsWith("https://www.nationalarchives.gov.uk/doc/open-government-licence", byAddress.GetProperty("licence").Text("url"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.PermanentRedirect, $"/api/v1/listings/{listing.Slug}"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        Assert.Contains("rel=\"license\"", moved.Headers.GetValues("Link").First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=newest")]
    [InlineData("&sort=name")]
    [InlineData("&words")]
    public async Task reads_every_page_once_although_others_register_meanwhile(string order)
    {
        await using var db = site.Db();
        var (council, word) = (await A.Organisation().SavedIn(db), A.UniqueWord());
        var at = site.Clock.GetUtcNow();
        var made = new List<string>();
        for (var i = 0; i < 7; i++) made.Add((await A.Listing().LedBy(council).Named($"{word} {(char)('c' + i)}").Published(at: at).SavedIn(db)).Name);
        using var program = site.Program();

        var read = new List<string>();
        var path = order == "&words" ? $"/api/v1/listings?q={word}&limit=2" : $"/api/v1/listings?organisation={council.Slug}&limit=2{order}";
        for (var next = path; next is not null;)
        {
            var page = await program.Read(next);
            read.AddRange(page.Items().Select(i => i.Text("name")));
            next = page.Path("next");
            // One before everything that is still to come, in each of the orders.
            await A.Listing().LedBy(council).Named($"{word} a{read.Count}").Published(at: at.AddMinutes(read.Count)).SavedIn(db);
        }

        Assert.Equal(read.Count, read.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(made, read.Where(made.Contains).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task gives_only_the_fields_that_are_asked_for()
    {
        await using var db = site.Db();
        var listing = await A.Listing().Published().SavedIn(db);
        using var program = site.Program();

        var item = (await program.Read($"/api/v1/listings?q={Uri.EscapeDataString($"\"{listing.Name}\"")}&fields=name,id")).Items()[0];

        Assert.Equal(["id", "name"], item.EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData("cursor=nonsense", "follow “next”")]
    [InlineData("limit=0", "from 1 to 100")]
    [InlineData("limit=many", "from 1 to 100")]
    [InlineData("fields=secret", "Choose from: id")]
    [InlineData("stage=asleep", "idea, discovery")]
    [InlineData("sort=best", "relevance, newest")]
    [InlineData("theme=no-such-theme", "knows no theme")]
    [InlineData("organisation=no-such-council", "knows no organisation")]
    [InlineData("page=2", "follow “next”")]
    [InlineData("colour=red", "is not a parameter")]
    public async Task says_what_to_write_instead(string query, string sentence)
    {
        using var program = site.Program();

        Assert.Contains(sentence, await program.Problem("/api/v1/listings?" + query, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task answers_what_is_not_there_and_what_is_not_allowed_as_a_problem()
    {
        using var program = site.Program();

        await program.Problem("/api/v1/listings/no-such-listing", HttpStatusCode.NotFound);
        await program.Problem("/api/v1/nothing", HttpStatusCode.NotFound);
        using var posted = await program.PostAsync("/api/v1/listings", new StringContent(""));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (posted.StatusCode, posted.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task lets_pages_of_other_sites_read_and_sends_nothing_twice()
    {
        await using var db = site.Db();
        var listing = await A.Listing().Published().SavedIn(db);
        var path = $"/api/v1/listings/{listing.Slug}";
        using var program = site.Program();
        using var preflight = await program.SendAsync(new(HttpMethod.Options, path) { Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "GET" } } });
        using var first = await program.SendAsync(new(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br" } } });
        using var again = await program.SendAsync(new(HttpMethod.Get, path) { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } });
        using var head = await program.SendAsync(new(HttpMethod.Head, path));

        Assert.Equal((HttpStatusCode.NoContent, "*"), (preflight.StatusCode, preflight.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        Assert.Equal(("br", "*"), (first.Content.Headers.ContentEncoding.Single(), first.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await head.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task takes_one_statement_for_one_and_for_a_page_and_three_for_words()
    {
        await using var db = site.Db();
        var (council, word) = (await A.Organisation().SavedIn(db), A.UniqueWord());
        var listing = await A.Listing().LedBy(council).Named($"{word} one").Published().SavedIn(db);
        using var program = site.Program();

        async Task<int> Cost(string path)
        {
            await program.Read(path);
            site.Sql.Clear();
            await program.Read(path);
            return site.Sql.Statements.Count;
        }

        // One more than in production each: this site hears of no changes, and looks at the map every time.
        var few = (await Cost($"/api/v1/listings/{listing.Slug}"), await Cost($"/api/v1/listings?organisation={council.Slug}"), await Cost($"/api/v1/listings?q={word}"));
        for (var i = 0; i < 5; i++) await A.Listing().LedBy(council).Named($"{word} more {i}").Published().SavedIn(db);
        var many = (await Cost($"/api/v1/listings/{listing.Slug}"), await Cost($"/api/v1/listings?organisation={council.Slug}"), await Cost($"/api/v1/listings?q={word}"));

        Assert.Equal((2, 2, 4), few);
        Assert.Equal(few, many);
    }

    [Fact]
    public async Task is_described_for_programs()
    {
        using var program = site.Program();

        var described = await program.Read("/openapi/v1.json");

        var list = described.GetProperty("paths").GetProperty("/api/v1/listings").GetProperty("get");
        Assert.Contains(list.GetProperty("parameters").EnumerateArray(), p => p.Text("name") == "theme" && p.Text("description").Length > 0);
        Assert.Equal(JsonValueKind.Object, described.GetProperty("components").GetProperty("schemas").GetProperty("PublishedListing").ValueKind);
    }
}
