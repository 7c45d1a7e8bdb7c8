using System.Globalization;
using CoeMap.Adoption;
using CoeMap.Evidence;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Pictures;

/// <summary>What a listing's own page and history tell of it, alone on the map and among five thousand: the spread of its reviews and its past are what SQL counts.</summary>
[Collection(MapsOfEverySize.Name)]
public sealed class AgreeingAboutOneListing(MapsOfEverySize maps)
{
    private const int FewestForMean = 5;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5_000, 25)]
    public async Task spreads_its_reviews_and_means_them_from_five_on(int listings, int reviews)
    {
        var site = await maps.With(listings);
        await using var db = site.Db();
        using var visitor = site.Visitor();
        var counted = await db.Database.SqlQuery<Score>(
            $"""
            SELECT q.question AS "Question", string_agg(q.number::text, ' ' ORDER BY q.score) || CASE WHEN min(q.organisations) >= {FewestForMean} THEN ' ' || round(sum(q.score * q.number) / sum(q.number), 1) ELSE '' END AS "Numbers"
            FROM (SELECT v.place, v.question, s.score, count(*) FILTER (WHERE v.score = s.score) AS number, count(DISTINCT r.organisation_id) AS organisations
                  FROM reviews r JOIN listings l ON l.id = r.listing_id CROSS JOIN generate_series(1, 5) s (score)
                  CROSS JOIN LATERAL (VALUES (1, 'Useful', r.usefulness), (2, 'Little effort', r.effort), (3, 'Fits our work', r.fit), (4, 'Well supported', r.support)) v (place, question, score)
                  WHERE l.slug = {Crowd.Slug} AND r.state = 'published' GROUP BY v.place, v.question, s.score) q
            GROUP BY q.place, q.question ORDER BY q.place
            """).ToListAsync();

        await visitor.GoTo($"/listings/{Crowd.Slug}");

        var rows = visitor.Page.Document.QuerySelectorAll(".evidence-scores tbody tr").Select(r => (r.QuerySelector("th")!.TextContent, string.Join(' ', r.QuerySelectorAll("td").Select(c => c.TextContent))));
        Assert.Equal(counted.Select(c => (c.Question, c.Numbers)), rows);
        Assert.Equal($"What its users say: {Components.Format.Count(reviews, "review")}", visitor.Page.Document.QuerySelector("#reviews")!.TextContent);
        Assert.Equal(reviews, visitor.Page.Document.QuerySelectorAll("[id^=review-]").Length);
        Assert.Equal(reviews, int.Parse(counted[0].Numbers.Split(' ')[4], CultureInfo.InvariantCulture) + counted[0].Numbers.Split(' ').Take(4).Sum(n => int.Parse(n, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5_000)]
    public async Task tells_its_past_event_by_event(int listings)
    {
        var site = await maps.With(listings);
        await using var db = site.Db();
        using var visitor = site.Visitor();
        var uses = await db.Database.SqlQuery<string>(
            $"""
            SELECT CASE WHEN e.naming = 'everybody' THEN o.name ELSE 'An organisation' END || ' confirmed: ' || replace(e.stage, '-', ' ') AS "Value" FROM adoption_entries e
            JOIN listings l ON l.id = e.listing_id JOIN organisations o ON o.id = e.organisation_id WHERE l.slug = {Crowd.Slug} AND e.confirmed_at IS NOT NULL
            """).ToListAsync();
        var evidence = await db.Database.SqlQuery<string>(
            $"""
            SELECT '/evidence/' || e.id AS "Value" FROM evidence_items e JOIN listings l ON l.id = e.listing_id WHERE l.slug = {Crowd.Slug} AND e.taken_down_at IS NULL
            """).ToListAsync();

        await visitor.GoTo($"/listings/{Crowd.Slug}/history");

        Assert.Equal(uses.Order(StringComparer.Ordinal), Told(visitor.Page, Words.Label(Listings.PastKind.Use)).Order(StringComparer.Ordinal));
        Assert.Equal(evidence.Order(StringComparer.Ordinal), visitor.Page.Document.QuerySelectorAll(".history a[href^='/evidence/']").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal(listings == 1 ? (1, 3) : (151, 3), (uses.Count, evidence.Count));
        Assert.Equal("The work began in 2021.", visitor.Page.Document.QuerySelector(".lead")!.TextContent);
    }

    private static IEnumerable<string> Told(SeenPage page, string kind) =>
        page.Document.QuerySelectorAll(".history li").Where(l => l.QuerySelector("strong")!.TextContent == kind).Select(l => l.QuerySelector("span, a")!.TextContent);

    private sealed class Score
    {
        public string Question { get; init; } = "";
        public string Numbers { get; init; } = "";
    }
}
