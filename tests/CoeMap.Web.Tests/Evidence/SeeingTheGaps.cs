using System.Globalization;
using System.Text;
using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Evidence;

/// <summary>The evidence gap map: picture, table, file and database say the same, with nothing on the map and with five thousand listings.</summary>
public sealed class SeeingTheGaps(Site site) : IClassFixture<Site>
{
    private const int MostBytes = 100_000;

    [Fact]
    public async Task says_the_same_in_picture_table_file_and_SQL_for_none_one_and_five_thousand_listings()
    {
        using var visitor = site.Visitor();
        await Compare(visitor, expectedItems: 0);

        await using var db = site.Db();
        var one = await A.Listing().OfKind(ListingKind.Project).With(c => c with { FocusAreas = ["improving-quality", "curating-standards"] }).SavedIn(db);
        await A.Evidence().About(one).SavedIn(db);
        await A.Evidence().About(one).With(f => f with { Direction = Direction.Worse, Organisations = 1 }).SavedIn(db);
        await A.Evidence().About(one).With(f => f with { Outcome = EvidenceOutcome.Efficiency }).ForPractice("data-tool-collaboration:maintaining", "tools-and-resources").SavedIn(db);
        await A.Evidence().About(await A.Listing().Hidden().With(c => c with { FocusAreas = ["improving-quality"] }).SavedIn(db)).SavedIn(db);
        await Compare(visitor, expectedItems: 7);
        Assert.Equal("Improving quality, Safe in and outside the home: 2 items, strongest 3 of 5: 1 better, 1 worse, of 1 listing", Said(visitor.Page, "improving-quality", EvidenceOutcome.Safe));
        Assert.Contains("1 item, strongest 3 of 5", Said(visitor.Page, "tools-and-resources", EvidenceOutcome.Efficiency), StringComparison.Ordinal);

        await Fill(one.Id, 5_000);
        await Compare(visitor);
        var picture = await Text(visitor, "/map/evidence.svg");
        Assert.True(Encoding.UTF8.GetByteCount(picture) < MostBytes, $"The picture has {Encoding.UTF8.GetByteCount(picture)} bytes.");
        Assert.Equal(picture, await Text(visitor, "/map/evidence.svg")); // the same data draws the same picture
        site.Sql.Clear();
        await visitor.GoTo("/map/evidence?kind=tool&region=london&stage=live");
        Assert.Equal(2, site.Sql.Statements.Count); // the focus areas and the items, in one trip
    }

    private async Task Compare(Visitor visitor, int? expectedItems = null)
    {
        await using var db = site.Db();
        var sql = (await db.Database.SqlQuery<Counted>(
            $"""
            SELECT p.area AS "Area", p.outcome AS "Outcome", count(*)::int AS "Items", count(DISTINCT p.listing_id)::int AS "Listings", max(p.strength) AS "Strongest"
            FROM (SELECT DISTINCT e.id, e.outcome, e.listing_id, e.strength, a.area FROM evidence_items e JOIN listings l ON l.id = e.listing_id,
                  unnest(l.focus_areas || e.practice_area::text) AS a (area) WHERE l.hidden_at IS NULL AND e.taken_down_at IS NULL AND a.area IS NOT NULL) p
            GROUP BY p.area, p.outcome
            """).ToListAsync()).ToDictionary(c => (c.Area, Words.Require<EvidenceOutcome>(c.Outcome)));
        await visitor.GoTo("/map/evidence");
        var table = Cells(visitor.Page.Document.QuerySelector("table")!);
        var csv = (await Text(visitor, "/map/evidence.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();

        Assert.Equal((96, 96), (table.Count, csv.Count));
        Assert.Equal(sql.Values.Sum(c => c.Items), csv.Sum(line => int.Parse(line.Split(',')[^6].Trim('"'), CultureInfo.InvariantCulture)));
        foreach (var (cell, words) in table)
        {
            var counted = sql.GetValueOrDefault(cell);
            var beginning = counted is null ? "Nothing known" : $"{Components.Format.Count(counted.Items, "item")}, strongest {counted.Strongest} of 5";
            Assert.StartsWith(beginning, words, StringComparison.Ordinal);
            Assert.Contains(beginning, Said(visitor.Page, cell.Area, cell.Outcome), StringComparison.Ordinal);
            if (counted is not null) Assert.EndsWith($"of {Components.Format.Count(counted.Listings, "listing")}", words, StringComparison.Ordinal);
        }

        if (expectedItems is { } expected) Assert.Equal(expected, sql.Values.Sum(c => c.Items));
    }

    private static Dictionary<(string Area, EvidenceOutcome Outcome), string> Cells(AngleSharp.Dom.IElement table) =>
        table.QuerySelectorAll("td a").ToDictionary(a => Place(a.GetAttribute("href")!), a => a.ChildNodes[0].TextContent.Trim());

    private static (string Area, EvidenceOutcome Outcome) Place(string href) => href.Split('?')[0].Split('/') is [_, _, _, var area, var outcome] ? (area, Words.Require<EvidenceOutcome>(outcome)) : default;

    // A full cell is a link to its own page; an empty one says of itself where it is.
    private static string Said(SeenPage page, string area, EvidenceOutcome outcome)
    {
        var links = page.Document.QuerySelectorAll("svg a");
        var own = links.FirstOrDefault(a => a.GetAttribute("href")!.StartsWith($"/map/evidence/{area}/{Words.Of(outcome)}", StringComparison.Ordinal));
        if (own is not null) return own.QuerySelector("title")!.TextContent;
        var name = page.Document.QuerySelectorAll("table td a").Single(a => a.GetAttribute("href")!.StartsWith($"/map/evidence/{area}/{Words.Of(outcome)}", StringComparison.Ordinal)).QuerySelector("span")!.TextContent[2..];
        return links.Where(a => a.HasAttribute("aria-label")).First(a => a.GetAttribute("aria-label")!.StartsWith($"Nothing known: {name}", StringComparison.Ordinal)).GetAttribute("aria-label")!;
    }

    private static async Task<string> Text(Visitor visitor, string path)
    {
        using var answer = await visitor.Ask(HttpMethod.Get, path);
        return await answer.Content.ReadAsStringAsync();
    }

    // Copies of a listing and of its evidence, in every focus area and outcome.
    private async Task Fill(Guid listing, int copies)
    {
        await using var db = site.Db();
        await db.Database.ExecuteSqlAsync(
            $"""
            WITH made AS (
                INSERT INTO listings (id, slug, content, kind, name, summary, stage, lead_organisation_id, themes, focus_areas, tags, for_whom, runs_in, works_with, regions, users, in_use, evidence_items,
                                      also_known_as_text, organisations_text, themes_text, tags_text, body_text, published_version, first_published_at, published_at)
                SELECT gen_random_uuid(), 'copy-' || n, content, CASE n % 2 WHEN 0 THEN 'tool' ELSE 'project' END, name, summary, stage, lead_organisation_id, themes,
                       ARRAY[(SELECT slug FROM focus_areas ORDER BY slug OFFSET n % 12 LIMIT 1)], tags, for_whom, runs_in, works_with, ARRAY['london'], 0, in_use, 1,
                       also_known_as_text, organisations_text, themes_text, tags_text, body_text, 1, first_published_at, published_at
                FROM listings, generate_series(1, {copies}) AS n WHERE id = {listing} RETURNING id, substr(slug, 6)::int AS n)
            INSERT INTO evidence_items (id, listing_id, facts, outcome, direction, design, strength, rule_version, weighed_on, published_version, first_published_at, published_at)
            SELECT gen_random_uuid(), made.id, e.facts, (ARRAY['families-together', 'family-network', 'safe', 'stable-homes', 'multi-agency-working', 'leadership', 'workforce', 'efficiency'])[1 + n / 12 % 8],
                   (ARRAY['better', 'no-difference', 'worse', 'unclear'])[1 + n % 4], e.design, n % 6, 1, e.weighed_on, 1, e.first_published_at, e.published_at
            FROM made, (SELECT * FROM evidence_items WHERE listing_id = {listing} LIMIT 1) e
            """);
    }

    private sealed class Counted
    {
        public string Area { get; init; } = "";
        public string Outcome { get; init; } = "";
        public int Items { get; init; }
        public int Listings { get; init; }
        public int Strongest { get; init; }
    }
}
