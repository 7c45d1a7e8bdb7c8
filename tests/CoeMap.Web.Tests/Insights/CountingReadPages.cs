using CoeMap.Insights;
using CoeMap.Listings;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Web.Tests.Caching;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Insights;

/// <summary>Reads are counted where pages are kept, and only of people who come to read.</summary>
public sealed class CountingReadPages(TwoInstances sites) : IClassFixture<TwoInstances>
{
    private static readonly (string Name, string Value) Browser = ("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");

    private KeepingSite Site => sites.First;

    [Fact]
    public async Task counts_a_page_that_is_rendered_and_one_that_is_kept_alike_and_without_a_statement()
    {
        var listing = await A.Listing().SavedIn(Site.Db());
        var path = $"/listings/{listing.Slug}";
        await Site.Read(path, Browser);
        var rendered = Reads(listing);
        (string Html, int Statements) kept;
        var asked = 0;
        do
        {
            asked++;
            kept = await Site.Read(path, Browser, ("Sec-Fetch-Dest", "document")); // on a busy machine a change may just have been heard of
        }
        while (kept.Statements > 0 && asked < 300);

        Assert.Equal((1, 0, asked), (rendered, kept.Statements, Reads(listing)));
        Assert.False(KeepingSite.Sets(kept.Html));
    }

    [Theory]
    [InlineData("User-Agent", "Mozilla/5.0 (compatible; Examplebot/2.1; +https://bot.example.org)")]
    [InlineData("User-Agent", "curl/8.5.0")]
    [InlineData("User-Agent", "")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("Purpose", "prefetch")]
    [InlineData("Sec-Fetch-Dest", "empty")]
    public async Task leaves_out_machines_and_what_is_fetched_ahead(string name, string value)
    {
        var listing = await A.Listing().SavedIn(Site.Db());

        await Site.Read($"/listings/{listing.Slug}", name == "User-Agent" ? [(name, value)] : [Browser, (name, value)]);

        Assert.Equal(0, Reads(listing));
    }

    [Fact]
    public async Task leaves_out_who_asks_for_the_head_only_and_pages_that_are_none()
    {
        var (listing, hidden) = (await A.Listing().SavedIn(Site.Db()), await A.Listing().Hidden().SavedIn(Site.Db()));
        using var browser = new HttpClient { BaseAddress = Site.Address };
        browser.DefaultRequestHeaders.TryAddWithoutValidation(Browser.Name, Browser.Value);
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/listings/{listing.Slug}");

        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        using var none = await browser.GetAsync(new Uri($"/listings/{hidden.Slug}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var feed = await browser.GetAsync(new Uri($"/feeds/listings/{listing.Slug}.atom", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(answer.IsSuccessStatusCode && feed.IsSuccessStatusCode);
        Assert.Equal((0, 0), (Reads(listing), Reads(hidden)));
    }

    [Fact]
    public async Task leaves_out_its_own_people_and_staff_and_counts_colleagues_elsewhere()
    {
        await using var db = Site.Db();
        var author = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(author).SavedIn(db);
        using var own = await Site.SignedInAs(author.Email!);
        using var staff = await Site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        using var colleague = await Site.SignedInAs((await A.Person().SavedIn(db)).Email!);

        foreach (var visitor in (Visitor[])[own, staff, colleague])
            await Site.Read($"/listings/{listing.Slug}", Browser, ("Cookie", string.Join("; ", visitor.Cookies.Select(c => $"{c.Name}={c.Value}"))));

        Assert.Equal(1, Reads(listing));
    }

    [Fact]
    public async Task adds_up_over_two_instances()
    {
        var listing = await A.Listing().SavedIn(sites.Db());
        foreach (var site in sites.Both)
        {
            await site.Read($"/listings/{listing.Slug}", Browser);
            await site.Services.GetRequiredService<WriteReads>().RunAsync(TestContext.Current.CancellationToken);
        }

        await using var db = sites.Db();
        Assert.Equal([2], db.ListingReads.Where(r => r.ListingId == listing.Id).Select(r => r.Times).ToList());
    }

    private int Reads(Listing listing) => Site.Services.GetRequiredService<HeardReads>().Take().Where(r => r.Slug == listing.Slug).Sum(r => r.Times);
}
