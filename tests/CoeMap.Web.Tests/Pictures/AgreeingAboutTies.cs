using CoeMap.Database;
using CoeMap.Testing.Browsing;
using CoeMap.Web.Components;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Pictures;

/// <summary>What a thing is tied to and how two are connected, with nothing on the map and with five thousand listings: pictures, words and a walk in SQL say the same.</summary>
[Collection(MapsOfEverySize.Name)]
public sealed class AgreeingAboutTies(MapsOfEverySize maps)
{
    [Theory, MemberData(nameof(MapsOfEverySize.Sizes), MemberType = typeof(MapsOfEverySize))]
    public async Task of_an_authority_and_of_a_listing_in_two_steps(int listings)
    {
        var site = await maps.With(listings);
        await using var db = site.Db();
        using var visitor = site.Visitor();

        foreach (var address in new[] { $"/organisations/{Crowd.Lead}", "/organisations/leeds", $"/listings/{Crowd.Slug}" }.Take(listings == 0 ? 2 : 3))
        {
            var steps = (await Walk(db, address)).Where(s => s.Distance is 1 or 2).ToList();
            var (first, second) = (steps.Count(s => s.Distance == 1), steps.Count(s => s.Distance == 2));
            await visitor.GoTo($"{address}/connections");

            if (first == 0)
            {
                Assert.True(visitor.Page.Has("Nothing yet.") && visitor.Page.Document.QuerySelector("svg.network") is null);
                continue;
            }

            var left = first + second - 59;
            Assert.Equal($"{Format.Count(first, "listing or organisation", "listings and organisations")} one step away, and {Format.Count(second)} more two steps away.{(left > 0 ? $" Picture and list show the 59 nearest; {Format.Count(left)} are not shown." : "")}", visitor.Page.Document.QuerySelector(".lead")!.TextContent);
            var drawn = visitor.Page.Picture("svg.network").QuerySelectorAll("a").Select(a => a.GetAttribute("href")!.Replace("/connections", "", StringComparison.Ordinal)).ToList();
            var listed = visitor.Page.Document.QuerySelectorAll(".network-list a").Select(a => a.GetAttribute("href")!).Where(h => !h.EndsWith("/connections", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
            Assert.Equal((address, Math.Min(60, 1 + first + second)), (drawn[0], drawn.Count));
            Assert.Equal(drawn.Skip(1).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
            Assert.Subset(steps.Select(s => s.Address).ToHashSet(StringComparer.Ordinal), drawn.Skip(1).ToHashSet(StringComparer.Ordinal));
        }
    }

    [Theory, MemberData(nameof(MapsOfEverySize.Sizes), MemberType = typeof(MapsOfEverySize))]
    public async Task of_two_by_the_shortest_way(int listings)
    {
        var site = await maps.With(listings);
        await using var db = site.Db();
        using var visitor = site.Visitor();
        var (from, walk) = ($"/organisations/{Crowd.Lead}", (await Walk(db, $"/organisations/{Crowd.Lead}")).ToDictionary(s => s.Address, s => s.Distance));
        string[] to = listings switch
        {
            0 => ["/organisations/leeds", "/organisations/hackney"],
            1 => ["/organisations/leeds", $"/listings/{Crowd.Slug}", "/organisations/hackney"],
            _ => [.. walk.OrderBy(s => s.Key, StringComparer.Ordinal).GroupBy(s => s.Value).Where(g => g.Key > 0).Select(g => g.Last().Key)],
        };

        foreach (var end in to)
        {
            await visitor.GoTo($"/connected?from={from}&to={end}");
            if (!walk.TryGetValue(end, out var distance))
            {
                Assert.True(visitor.Page.Has("No path within 6 steps.") && visitor.Page.Document.QuerySelector("svg.network") is null);
                continue;
            }

            var picture = visitor.Page.Picture("svg.network--way");
            var stops = picture.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!.Replace("/connections", "", StringComparison.Ordinal)).ToList();
            var told = visitor.Page.Document.QuerySelectorAll(".network-way ol li").ToList();
            Assert.Equal((from, end, distance + 1), (stops[0], stops[^1], stops.Count));
            Assert.Equal((distance, distance), (picture.QuerySelectorAll("path").Length, told.Count));
            Assert.Equal(stops.Zip(stops.Skip(1)), told.Select(l => l.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToArray()).Select(a => (a[0], a[1])));
            Assert.All(picture.QuerySelectorAll(".network__tie").Zip(told), t => Assert.Contains(t.First.TextContent, t.Second.TextContent, StringComparison.Ordinal));
            Assert.Equal(Enumerable.Range(0, distance + 1), stops.Select(s => walk[s])); // each stop is one step further
        }

        Assert.Contains(to, end => listings == 0 || walk.GetValueOrDefault(end) > 1);
    }

    // Everything within six steps and how far it is, by its address; the thing itself is at 0.
    private static async Task<List<Step>> Walk(CoeMapDb db, string address) => await db.Database.SqlQuery<Step>(
        $"""
        WITH RECURSIVE one_way AS (
            SELECT p.organisation_id AS a, p.listing_id AS b FROM participations p
            UNION SELECT r.listing_id, r.other_id FROM relations r
            UNION SELECT o.organisation_id, o.other_id FROM organisation_relations o
            UNION SELECT e.organisation_id, e.listing_id FROM adoption_entries e WHERE e.confirmed_at IS NOT NULL AND e.replaced_at IS NULL AND e.lapsed_at IS NULL AND e.naming = 'everybody' AND e.stage IN ('in-use', 'piloting')),
        seen AS (SELECT a, b FROM one_way WHERE NOT EXISTS (SELECT FROM listings l WHERE l.id IN (a, b) AND l.hidden_at IS NOT NULL)),
        tied AS MATERIALIZED (SELECT a, b FROM seen UNION SELECT b, a FROM seen),
        things AS (SELECT id, '/listings/' || slug AS address FROM listings UNION ALL SELECT id, '/organisations/' || slug FROM organisations),
        walk AS (SELECT id, 0 AS distance FROM things WHERE address = {address}
                 UNION SELECT tied.b, walk.distance + 1 FROM walk JOIN tied ON tied.a = walk.id WHERE walk.distance < 6)
        SELECT address AS "Address", min(distance) AS "Distance" FROM walk JOIN things USING (id) GROUP BY address
        """).ToListAsync();

    private sealed class Step
    {
        public string Address { get; init; } = "";
        public int Distance { get; init; }
    }
}
