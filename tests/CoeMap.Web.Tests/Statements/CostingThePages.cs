using System.Net;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Xunit;

namespace CoeMap.Web.Tests.Statements;

/// <summary>A page costs a fixed number of statements, however much the map holds.</summary>
public sealed class CostingThePages(CostingThePages.TwoSites sites) : IClassFixture<CostingThePages.TwoSites>
{
    [Theory]
    [InlineData("/listings/{listing}", 4)] // all in one trip
    [InlineData("/search", 4)]
    [InlineData("/search?q=planner", 5)]
    [InlineData("/search?q=planner&theme=data-as-a-resource&organisation={organisation}&tag=costed&page=2", 4)]
    [InlineData("/search?q=nothing-is-called-like-this", 5)]
    [InlineData("/", 8)]
    [InlineData("/organisations", 8)]
    [InlineData("/organisations/{organisation}", 8)]
    [InlineData("/themes", 8)]
    [InlineData("/themes/data-as-a-resource", 8)]
    [InlineData("/glossary", 8)]
    [InlineData("/pages/privacy", 8)]
    [InlineData("/sign-in", 0)]
    public async Task takes_no_more_statements_for_two_hundred_listings_than_for_five(string path, int most)
    {
        var few = await sites.Few.StatementsFor(path);
        var many = await sites.Many.StatementsFor(path);

        Assert.True(many.Count <= most, $"{path} takes {many.Count} statements, {most} at most:\n{string.Join("\n", many.Select(FirstWords))}");
        Assert.True(few.Count == many.Count, $"{path} takes {few.Count} statements with 5 listings and {many.Count} with 200.");
    }

    private static string FirstWords(string statement) => string.Join(' ', statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(24));

    public sealed class TwoSites(TestPostgres postgres) : IAsyncLifetime
    {
        public CostedSite Few { get; } = new(postgres, 5);
        public CostedSite Many { get; } = new(postgres, 200);

        public async ValueTask InitializeAsync() => await Task.WhenAll(Few.PrepareAsync(), Many.PrepareAsync());

        public async ValueTask DisposeAsync()
        {
            await Few.DisposeAsync();
            await Many.DisposeAsync();
        }
    }

    /// <summary>A site whose listings are all led by one organisation, so that its page is the longest there is.</summary>
    public sealed class CostedSite(TestPostgres postgres, int listings) : Site(postgres)
    {
        private readonly List<Listing> made = [];
        private Organisation? lead;

        public async Task PrepareAsync()
        {
            await InitializeAsync();
            await using var db = Db();
            lead = await A.Organisation().SavedIn(db);
            var (author, moderator) = (await A.Person().SavedIn(db), await A.Moderator().SavedIn(db));
            for (var i = 0; i < listings; i++)
            {
                made.Add(await A.Listing().By(author).LedBy(lead).Tagged("costed").Published(moderator).SavedIn(db));
                db.ChangeTracker.Clear(); // or every save looks through all that were made before
            }
        }

        public async Task<IReadOnlyList<string>> StatementsFor(string path)
        {
            using var visitor = Visitor();
            var wanted = path.Replace("{listing}", made[0].Slug, StringComparison.Ordinal).Replace("{organisation}", lead!.Slug, StringComparison.Ordinal);
            await Seen(visitor, wanted); // what is asked once in the life of a site is not a page's cost
            Sql.Clear();
            await Seen(visitor, wanted);
            return Sql.Statements;
        }

        private static async Task Seen(Visitor visitor, string path) => Assert.Equal((path, HttpStatusCode.OK), (path, (await visitor.GoTo(path)).Status));
    }
}
