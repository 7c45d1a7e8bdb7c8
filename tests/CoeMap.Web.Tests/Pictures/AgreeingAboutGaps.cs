using System.Globalization;
using AngleSharp.Dom;
using CoeMap.Evidence;
using CoeMap.Testing.Browsing;
using CoeMap.Web.Components;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Pictures;

/// <summary>The evidence gap map, with nothing on the map and with five thousand listings: picture, table, files and database say the same of each of its ninety-six cells.</summary>
[Collection(MapsOfEverySize.Name)]
public sealed class AgreeingAboutGaps(MapsOfEverySize maps)
{
    [Theory, MemberData(nameof(MapsOfEverySize.Sizes), MemberType = typeof(MapsOfEverySize))]
    public async Task of_everything_that_is_known(int listings)
    {
        var site = await maps.With(listings);
        using var visitor = site.Visitor();
        await using var db = site.Db();
        var counted = (await db.Database.SqlQuery<Cell>(
            $"""
            SELECT p.area AS "Area", p.outcome AS "Outcome", count(*)::int AS "Items", count(DISTINCT p.listing_id)::int AS "Listings", max(p.strength) AS "Strongest",
                   count(*) FILTER (WHERE direction = 'better')::int AS "Better", count(*) FILTER (WHERE direction = 'worse')::int AS "Worse"
            FROM (SELECT DISTINCT e.id, e.outcome, e.listing_id, e.strength, e.direction, a.area FROM evidence_items e JOIN listings l ON l.id = e.listing_id,
                  unnest(l.focus_areas || e.practice_area::text) AS a (area) WHERE l.hidden_at IS NULL AND e.taken_down_at IS NULL AND a.area IS NOT NULL) p
            GROUP BY p.area, p.outcome
            """).ToListAsync()).ToDictionary(c => (c.Area, c.Outcome));

        site.Sql.Clear();
        await visitor.GoTo("/map/evidence");

        Assert.InRange(site.Sql.Statements.Count, 2, 5);
        var (picture, file, print) = (Cells(visitor.Page.Picture("svg.gapmap")), Cells(await visitor.Drawn("/map/evidence.svg")), Cells((await visitor.GoTo("/map/evidence/print")).Picture("svg.gapmap")));
        await visitor.GoTo("/map/evidence");
        var table = Table(visitor.Page);
        var csv = (await visitor.Read("/map/evidence.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Trim('"').Split("\",\"")).ToList();
        Assert.Equal((96, 96, 96), (picture.Count, table.Count, csv.Count));
        Assert.Equal(picture, file);
        Assert.Equal(picture, print);
        foreach (var ((cell, said), (row, i)) in picture.Zip(csv.Select((row, i) => (row, i))))
        {
            var known = counted.GetValueOrDefault(cell) ?? new();
            Assert.Equal((cell, said.Title), (cell, $"{row[1]}, {row[4]}: {table[i]}"));
            Assert.StartsWith(known.Items == 0 ? "–" : $"{known.Strongest} of 5|{known.Items} in {known.Listings}|", said.Text, StringComparison.Ordinal);
            Assert.StartsWith(known.Items == 0 ? "Nothing known" : $"{Format.Count(known.Items, "item")}, strongest {known.Strongest} of 5: ", table[i], StringComparison.Ordinal);
            Assert.EndsWith(known.Items == 0 ? "Nothing known" : $", of {Format.Count(known.Listings, "listing")}", table[i], StringComparison.Ordinal);
            Assert.Equal([known.Listings, known.Items, known.Better, known.Worse], new[] { row[5], row[6], row[8], row[10] }.Select(n => int.Parse(n, CultureInfo.InvariantCulture)));
        }

        Assert.Equal(listings switch { 0 => 0, 1 => 5, _ => 96 }, counted.Count);
        Assert.Equal(96 - counted.Count, visitor.Page.Document.QuerySelectorAll("#gaps ~ details li").Length);
    }

    [Fact]
    public async Task and_of_one_listing_in_these_words()
    {
        using var visitor = (await maps.With(1)).Visitor();

        var said = Cells((await visitor.GoTo("/map/evidence")).Picture("svg.gapmap"));

        Assert.Equal("Improving quality, Safe in and outside the home: 2 items, strongest 3 of 5: 1 better, 1 worse, of 1 listing", said[("improving-quality", "safe")].Title);
        Assert.Contains("1 item, strongest 3 of 5", said[("tools-and-resources", "efficiency")].Title, StringComparison.Ordinal);
        Assert.Equal("Improving quality, Workforce: Nothing known", said[("improving-quality", "workforce")].Title);
    }

    // Each cell is a link to its own page, whether anything is known there or not.
    private static Dictionary<(string Area, string Outcome), (string Title, string Text)> Cells(IElement picture) => picture.QuerySelectorAll("a").ToDictionary(
        a => a.GetAttribute("href")!.Split('/') is [.., var area, var outcome] ? (area, outcome) : default,
        a => (a.QuerySelector("title")!.TextContent, string.Join('|', a.QuerySelectorAll("text").Select(t => t.TextContent))));

    private static List<string> Table(SeenPage page) =>
        [.. page.Document.QuerySelectorAll(".gapmap-table td").Select(c => (c.QuerySelector("a")?.FirstChild ?? c).TextContent.Trim())];

    private sealed class Cell
    {
        public string Area { get; init; } = "";
        public string Outcome { get; init; } = "";
        public int Items { get; init; }
        public int Listings { get; init; }
        public int Strongest { get; init; }
        public int Better { get; init; }
        public int Worse { get; init; }
    }
}
