using System.Globalization;
using AngleSharp.Dom;
using CoeMap.Atlas;
using CoeMap.Database;
using CoeMap.Organisations;
using CoeMap.Web.Pages.Map;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Pictures;

/// <summary>Whatever the map of England shows, of everything or of one theme: its hexagons, its list, its files and questions in SQL that share no code with it say the same of every authority.</summary>
[Collection(MapsOfEverySize.Name)]
public sealed class AgreeingAboutEngland(MapsOfEverySize maps)
{
    private const string Theme = "policy-enablers";
    private const int MostStatements = 6;

    [Theory, MemberData(nameof(MapsOfEverySize.Sizes), MemberType = typeof(MapsOfEverySize))]
    public async Task in_every_measure_for_everything_and_for_a_theme(int listings)
    {
        var site = await maps.With(listings);
        await using var db = site.Db();
        using var visitor = site.Visitor();

        foreach (var measure in Enum.GetValues<MapMeasure>())
        {
            foreach (var theme in new[] { "", Theme })
            {
                var query = $"?show={Words.Of(measure)}{(theme.Length > 0 ? "&theme=" + theme : "")}";
                var counted = await Counted(db, measure, theme);
                site.Sql.Clear();
                await visitor.GoTo("/map" + query);
                Assert.InRange(site.Sql.Statements.Count, 1, MostStatements);
                var picture = Marks(visitor.Page.Picture("svg.hexmap").QuerySelectorAll("a"));
                var list = visitor.Page.Document.QuerySelectorAll(".hexmap-list__names li").ToDictionary(li => Slug(li.QuerySelector("a")!), li => li.QuerySelector(".hexmap-list__number")!.TextContent);
                var csv = (await visitor.Read("/map.csv" + query)).Split("\r\n").Where(l => l.Contains("/organisations/", StringComparison.Ordinal)).Select(l => l.Split("\",\"")).ToDictionary(c => c[^1].Trim('"')["/organisations/".Length..], c => c[^2]);
                var file = theme.Length > 0 ? picture : Marks((await visitor.Drawn("/map.svg" + query)).QuerySelectorAll("a"));

                Assert.Equal(153, counted.Count);
                Assert.Equal(counted.Keys.Order(StringComparer.Ordinal), picture.Keys.Order(StringComparer.Ordinal));
                Assert.All(counted, c => Assert.Equal((query, c.Key, Mark(measure, c.Value), Mark(measure, c.Value), InList(measure, c.Value), InList(measure, c.Value)), (query, c.Key, picture[c.Key], file[c.Key], list[c.Key], csv[c.Key])));
                if (Differs(listings, measure, theme)) Assert.True(counted.Values.Distinct().Count() > 1, $"{query} would be right with one number for all.");
            }
        }
    }

    [Theory, MemberData(nameof(MapsOfEverySize.Sizes), MemberType = typeof(MapsOfEverySize))]
    public async Task and_themes_by_region_count_what_SQL_counts(int listings)
    {
        var site = await maps.With(listings);
        await using var db = site.Db();
        using var visitor = site.Visitor();

        await visitor.GoTo("/map");

        var themes = await db.Themes.OrderBy(t => t.Position).Select(t => t.Slug).ToListAsync();
        var counted = (await db.Database.SqlQuery<InRegion>(
            $"""
            SELECT o.region AS "Region", t.theme AS "Theme", count(DISTINCT l.id)::int AS "Listings" FROM participations p JOIN organisations o ON o.id = p.organisation_id
            JOIN listings l ON l.id = p.listing_id, unnest(l.themes) AS t (theme) WHERE l.hidden_at IS NULL AND o.region IS NOT NULL GROUP BY o.region, t.theme
            """).ToListAsync()).ToDictionary(c => (c.Region, c.Theme), c => c.Listings);
        var rows = visitor.Page.Document.QuerySelectorAll(".hexmap-matrix tbody tr");
        Assert.Equal(Enum.GetValues<Region>().Take(10).Select(Words.Label), rows.Select(r => r.QuerySelector("th")!.TextContent));
        foreach (var (region, row) in Enum.GetValues<Region>().Zip(rows))
        {
            var numbers = themes.ConvertAll(t => counted.GetValueOrDefault((Words.Of(region), t)));
            Assert.Equal(numbers, row.QuerySelectorAll("td").Select(Number));
            Assert.Equal(numbers.Select(n => $"hexmap-shade--{Shading.Of(n)}"), row.QuerySelectorAll("td").Select(c => c.ClassList[^1]));
        }

        Assert.Equal(listings switch { 0 => 0, 1 => 1, _ => 9 * themes.Count }, counted.Count);
    }

    // With thousands nobody is quiet; one listing is of another theme.
    private static bool Differs(int listings, MapMeasure measure, string theme) =>
        listings switch { 0 => false, 1 => theme.Length == 0 || measure is MapMeasure.Needs or MapMeasure.Quiet, _ => measure is not MapMeasure.Quiet };

    private static async Task<Dictionary<string, int>> Counted(CoeMapDb db, MapMeasure measure, string theme)
    {
        var uses = "SELECT e.organisation_id AS id, e.listing_id AS thing, e.stage, l.kind FROM adoption_entries e JOIN listings l ON l.id = e.listing_id WHERE l.hidden_at IS NULL AND ({0} = '' OR {0} = ANY (l.themes)) AND e.confirmed_at IS NOT NULL AND e.replaced_at IS NULL AND e.lapsed_at IS NULL AND e.naming = 'everybody'";
        var parts = "SELECT p.organisation_id AS id, p.listing_id AS thing, p.role FROM participations p JOIN listings l ON l.id = p.listing_id WHERE l.hidden_at IS NULL AND ({0} = '' OR {0} = ANY (l.themes))";
        var needs = "SELECT n.organisation_id AS id, n.id AS thing FROM needs n WHERE n.state IN ('open', 'matched') AND n.shown_at IS NOT NULL AND n.hidden_at IS NULL AND ({0} = '' OR {0} = ANY (n.themes))";
        var things = measure switch
        {
            MapMeasure.Leads => $"SELECT id, thing FROM ({parts}) p WHERE role = 'lead'",
            MapMeasure.TakesPart => $"SELECT id, thing FROM ({parts}) p",
            MapMeasure.Uses => $"SELECT id, thing FROM ({uses}) u WHERE stage = 'in-use' AND kind = 'tool'",
            MapMeasure.Needs => needs,
            _ => $"SELECT id, thing FROM ({parts}) p UNION SELECT id, thing FROM ({uses}) u UNION {needs}",
        };
        var number = measure == MapMeasure.Quiet ? "CASE count(t.thing) WHEN 0 THEN 1 ELSE 0 END" : "count(DISTINCT t.thing)";
        var sql = $"SELECT o.slug AS \"Slug\", ({number})::int AS \"Number\" FROM hexagons h JOIN organisations o ON o.id = h.organisation_id LEFT JOIN ({things}) t ON t.id = o.id GROUP BY o.slug";
        var rows = await db.Database.SqlQueryRaw<OfAuthority>(sql, theme).ToListAsync();
        return rows.ToDictionary(r => r.Slug, r => r.Number, StringComparer.Ordinal);
    }

    private static string Mark(MapMeasure measure, int number) => measure == MapMeasure.Quiet ? number == 1 ? "?" : "" : number == 0 ? "" : $"{number}";

    private static string InList(MapMeasure measure, int number) => measure == MapMeasure.Quiet ? number == 1 ? "not heard from" : "heard from" : $"{number}";

    private static Dictionary<string, string> Marks(IEnumerable<IElement> hexagons) => hexagons.ToDictionary(Slug, a => a.QuerySelector("text")?.TextContent ?? "");

    private static string Slug(IElement link) => link.GetAttribute("href")!.Split('/')[^1];

    private static int Number(IElement cell) => int.Parse((cell.QuerySelector("a")?.FirstChild ?? cell).TextContent.Trim(), CultureInfo.InvariantCulture);

    private sealed class OfAuthority
    {
        public string Slug { get; init; } = "";
        public int Number { get; init; }
    }

    private sealed class InRegion
    {
        public string Region { get; init; } = "";
        public string Theme { get; init; } = "";
        public int Listings { get; init; }
    }
}
