using AngleSharp.Dom;
using CoeMap.Atlas;
using CoeMap.Database;
using CoeMap.Testing.Browsing;
using CoeMap.Web.Pages.Map;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Pictures;

/// <summary>The small maps of England on the home page, a theme and a listing, with nothing on the map and with five thousand listings: hexagons, the words beneath and SQL say the same of every authority.</summary>
[Collection(MapsOfEverySize.Name)]
public sealed class AgreeingAboutSmallMaps(MapsOfEverySize maps)
{
    [Theory, MemberData(nameof(MapsOfEverySize.Sizes), MemberType = typeof(MapsOfEverySize))]
    public async Task of_who_takes_part_in_anything_and_in_a_theme(int listings)
    {
        var site = await maps.With(listings);
        await using var db = site.Db();
        using var visitor = site.Visitor();

        foreach (var (path, theme) in new[] { ("/", ""), ("/themes/data-as-a-resource", "data-as-a-resource"), ("/themes/policy-enablers", "policy-enablers") })
        {
            var counted = await db.Database.SqlQuery<Said>(
                $"""
                SELECT o.name AS "Name", o.region AS "Region", h.grid_column AS "Column", h.grid_row AS "Row", count(DISTINCT l.id)::text AS "What"
                FROM hexagons h JOIN organisations o ON o.id = h.organisation_id JOIN participations p ON p.organisation_id = o.id JOIN listings l ON l.id = p.listing_id
                WHERE l.hidden_at IS NULL AND ({theme} = '' OR {theme} = ANY (l.themes)) GROUP BY o.id, h.organisation_id
                """).ToListAsync();

            await visitor.GoTo(path);

            Compare(visitor.Page, counted, c => Shading.Of(int.Parse(c.What, System.Globalization.CultureInfo.InvariantCulture)));
            Assert.True(visitor.Page.Has($"{counted.Count} of 153 local authorities take part"), visitor.Page.Text);
            Assert.Equal((path, listings switch { 0 => 0, 1 => theme == "policy-enablers" ? 0 : 1, _ => 153 }), (path, counted.Count));
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5_000, 66)]
    public async Task of_who_uses_one_listing(int listings, int named)
    {
        var site = await maps.With(listings);
        await using var db = site.Db();
        using var visitor = site.Visitor();
        var counted = await db.Database.SqlQuery<Said>(
            $"""
            SELECT o.name AS "Name", o.region AS "Region", h.grid_column AS "Column", h.grid_row AS "Row", CASE e.stage WHEN 'in-use' THEN 'in use' ELSE e.stage END AS "What"
            FROM adoption_entries e JOIN listings l ON l.id = e.listing_id JOIN organisations o ON o.id = e.organisation_id JOIN hexagons h ON h.organisation_id = o.id
            WHERE l.slug = {Crowd.Slug} AND e.confirmed_at IS NOT NULL AND e.replaced_at IS NULL AND e.lapsed_at IS NULL AND e.naming = 'everybody' AND e.stage IN ('in-use', 'piloting')
            """).ToListAsync();

        await visitor.GoTo($"/listings/{Crowd.Slug}");

        Compare(visitor.Page, counted, c => c.What == "in use" ? 5 : 3);
        Assert.Equal(named, counted.Count);
    }

    private static void Compare(SeenPage page, List<Said> counted, Func<Said, int> shadeOf)
    {
        var drawn = page.Picture(".hexmap--small").QuerySelectorAll("path").Select(p => (Shade: Shade(p), Path: p.GetAttribute("d")!)).ToDictionary(p => p.Shade, p => Hexagons(p.Path));
        Assert.Equal(counted.Select(shadeOf).Distinct().Order(), drawn.Keys.Order());
        Assert.All(counted.GroupBy(shadeOf), g => Assert.Equal(g.Select(c => HexShape.PathOf([new HexCell(c.Column, c.Row)])).Order(StringComparer.Ordinal), drawn[g.Key].Order(StringComparer.Ordinal)));

        var told = page.Document.QuerySelectorAll(".small-map__words li").SelectMany(li => Told(li.QuerySelector("strong")!.TextContent, li.ChildNodes[^1].TextContent));
        Assert.Equal(counted.Select(c => $"{Words.LabelOf<Organisations.Region>(c.Region)}: {c.Name} ({c.What})").Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Told(string region, string authorities) => authorities.Trim().Split("; ").Select(a => $"{region} {a}");

    private static int Shade(IElement path) => path.ClassList.Contains("hexmap__cell--outlined") ? 3 : path.ClassList[^1][^1] - '0';

    private static IEnumerable<string> Hexagons(string path) => path.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(p => "M" + p);

    private sealed class Said
    {
        public string Name { get; init; } = "";
        public string Region { get; init; } = "";
        public int Column { get; init; }
        public int Row { get; init; }
        public string What { get; init; } = "";
    }
}
