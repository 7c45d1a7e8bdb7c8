using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Pictures;

/// <summary>The timeline, with nothing on the map and with five thousand listings: bars, rows, numbers by theme and SQL say the same.</summary>
[Collection(MapsOfEverySize.Name)]
public sealed class AgreeingAboutYears(MapsOfEverySize maps)
{
    private const int BarsAPage = 100;

    [Theory, MemberData(nameof(MapsOfEverySize.Sizes), MemberType = typeof(MapsOfEverySize))]
    public async Task bar_by_bar_and_theme_by_theme(int listings)
    {
        var site = await maps.With(listings);
        await using var db = site.Db();
        using var visitor = site.Visitor();
        var themes = await db.Database.SqlQuery<OfTheme>(
            $"""
            SELECT t.name AS "Name", count(l.start_year) || ', ' || count(*) FILTER (WHERE l.start_year > 0 AND l.stage = 'ended') || ', ' || count(*) FILTER (WHERE l.id IS NOT NULL AND l.start_year IS NULL) AS "Numbers"
            FROM themes t LEFT JOIN listings l ON l.themes[1] = t.slug AND l.hidden_at IS NULL GROUP BY t.name, t.position ORDER BY t.position
            """).ToListAsync();
        var bars = await db.Database.SqlQuery<Bar>(
            $"""
            SELECT l.slug AS "Slug", l.start_year AS "From", CASE WHEN l.end_year > 0 THEN l.end_year WHEN l.stage = 'ended' THEN l.start_year ELSE greatest({site.Clock.GetUtcNow().Year}, l.start_year) END AS "To"
            FROM listings l JOIN themes t ON t.slug = l.themes[1] WHERE l.hidden_at IS NULL AND l.start_year > 0 ORDER BY t.position, l.start_year, l.name, l.id
            """).ToListAsync();
        var last = Math.Max(1, (bars.Count + BarsAPage - 1) / BarsAPage);

        foreach (var page in new[] { 1, last }.Distinct())
        {
            await visitor.GoTo($"/map/timeline?page={page}");
            var shown = bars.Skip((page - 1) * BarsAPage).Take(BarsAPage).ToList();

            Assert.Equal(themes.Select(t => (t.Name, t.Numbers)), Counts(visitor.Page));
            Assert.Equal($"{Components.Format.Count(bars.Count, "listing")} with a year", visitor.Page.Document.QuerySelector("#shown")!.TextContent);
            Assert.Equal(bars.Count == 0, visitor.Page.Document.QuerySelector("svg.timeline") is null);
            Assert.Equal(shown.Select(b => b.Slug), visitor.Page.Document.QuerySelectorAll(".timeline-table td a").Select(a => a.GetAttribute("href")!["/listings/".Length..]));
            if (shown.Count == 0) continue;
            var drawn = visitor.Page.Picture(".timeline-scroll").QuerySelectorAll("a");
            Assert.Equal(shown.Select(b => b.Slug), drawn.Select(a => a.GetAttribute("href")!["/listings/".Length..]));
            var rows = visitor.Page.Document.QuerySelectorAll(".timeline-table tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToArray());
            Assert.Equal(rows.Select(r => $"{r[0]}, {r[2]}: {r[3]}"), drawn.Select(a => a.QuerySelector("title")!.TextContent));
            // A year is as wide for one bar as for any other.
            var years = drawn.Zip(shown).Select(d => Length(d.First, "width") / (d.Second.To + 1 - d.Second.From)).ToList();
            Assert.InRange(years.Max() - years.Min(), 0, 0.1);
        }

        Assert.Equal(listings switch { 0 => 0, 1 => 1, _ => 4_445 }, bars.Count);
    }

    private static double Length(AngleSharp.Dom.IElement bar, string attribute) =>
        double.Parse(bar.QuerySelector("rect")!.GetAttribute(attribute)!, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(string Name, string Numbers)> Counts(SeenPage page) => page.Document.QuerySelectorAll(".timeline-counts tbody tr")
        .Select(r => (r.QuerySelector("th")!.TextContent, string.Join(", ", r.QuerySelectorAll("td").Select(c => c.TextContent.Replace(",", "", StringComparison.Ordinal)))));

    private sealed class OfTheme
    {
        public string Name { get; init; } = "";
        public string Numbers { get; init; } = "";
    }

    private sealed class Bar
    {
        public string Slug { get; init; } = "";
        public int From { get; init; }
        public int To { get; init; }
    }
}
