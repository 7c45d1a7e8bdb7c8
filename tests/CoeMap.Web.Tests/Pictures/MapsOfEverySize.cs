using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Xunit;

namespace CoeMap.Web.Tests.Pictures;

/// <summary>Sites with nothing, one listing and five thousand on the map, each made once for all tests of pictures, which only read.</summary>
/// <example><code>[Theory, MemberData(nameof(MapsOfEverySize.Sizes), MemberType = typeof(MapsOfEverySize))]</code></example>
[CollectionDefinition(Name)]
public sealed class MapsOfEverySize(TestPostgres postgres) : ICollectionFixture<MapsOfEverySize>, IAsyncLifetime
{
    public const string Name = "Maps of every size";
    private readonly Dictionary<int, Site> sites = [];

    public static TheoryData<int> Sizes => [0, 1, 5_000];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The site with so many public listings.</summary>
    public async Task<Site> With(int listings)
    {
        if (sites.TryGetValue(listings, out var made)) return made;
        var site = new Site(postgres);
        await site.InitializeAsync();
        try
        {
            await Crowd.Fill(site, listings);
            using var visitor = site.Visitor();
            await visitor.GoTo("/map"); // it is at hand from here on: whichever test comes first counts the same statements
            return sites[listings] = site;
        }
        finally
        {
            if (!sites.ContainsKey(listings)) await site.DisposeAsync(); // half a map would mislead the tests that come next
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values) await site.DisposeAsync();
    }
}
