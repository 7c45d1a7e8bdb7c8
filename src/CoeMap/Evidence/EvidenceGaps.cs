using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>The gap map: for each focus area and outcome how many listings, how much evidence, how strong, which way; one aggregated statement.</summary>
/// <remarks>An item stands in the focus areas of its listing, and in the one of the practice it names.</remarks>
public sealed class EvidenceGaps(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<GapMap> RunAsync(GapQuestion question, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var narrowed = new[] { (question.KindWord, "kind = "), (question.RegionWord, "regions @> ARRAY["), (question.StageWord, "stage = ") }.Where(n => n.Item1.Length > 0).ToList();
        var test = string.Concat(narrowed.Select((n, i) => $" AND {n.Item2}{{{i}}}{(n.Item2.EndsWith('[') ? "]" : "")}"));
        var rows = await db.Database.SqlQueryRaw<Row>(Sql(test), [.. narrowed.Select(n => n.Item1)]).ToListAsync(stop);
        var cells = rows.Where(r => r.Area.Length > 0 && r.Outcome.Length > 0).ToDictionary(r => (r.Area, Words.Require<EvidenceOutcome>(r.Outcome)));
        return new(question,
        [
            .. rows.Where(r => r.Area.Length > 0 && r.Outcome.Length == 0).OrderBy(r => r.Place).Select(r => new GapRow(r.Area, r.Name, r.Theme, r.ThemeSlug, r.Listings,
                [.. GapMap.Outcomes.Select(o => cells.TryGetValue((r.Area, o), out var cell) ? cell.AsCell(o) : new GapCell(o, 0, EvidenceSum.Of([])))])),
        ], rows.Single(r => r.Area.Length == 0).Items);
    }

    private static string Sql(string test) =>
        $$"""
        WITH inside AS MATERIALIZED (SELECT id, focus_areas FROM listings WHERE hidden_at IS NULL{{test}}),
        placed AS (
            SELECT e.id, e.listing_id, e.outcome, e.direction, e.strength, a.area
            FROM evidence_items e JOIN inside l ON l.id = e.listing_id
            CROSS JOIN LATERAL (SELECT unnest(l.focus_areas) AS area UNION SELECT e.practice_area WHERE e.practice_area IS NOT NULL) a
            WHERE e.taken_down_at IS NULL)
        SELECT f.slug AS "Area", f.name AS "Name", t.name AS "Theme", t.slug AS "ThemeSlug", t.position * 100 + f.position AS "Place", '' AS "Outcome", coalesce(n.listings, 0)::int AS "Listings",
               0 AS "Items", 0 AS "Strongest", 0 AS "Better", 0 AS "NoDifference", 0 AS "Worse", 0 AS "Unclear"
        FROM focus_areas f JOIN themes t ON t.slug = f.theme_slug
        LEFT JOIN (SELECT area, count(*) AS listings FROM inside, unnest(focus_areas) AS area GROUP BY area) n ON n.area = f.slug
        UNION ALL
        SELECT area, '', '', '', 0, outcome, count(DISTINCT listing_id)::int, count(*)::int, max(strength), (count(*) FILTER (WHERE direction = 'better'))::int,
               (count(*) FILTER (WHERE direction = 'no-difference'))::int, (count(*) FILTER (WHERE direction = 'worse'))::int, (count(*) FILTER (WHERE direction = 'unclear'))::int
        FROM placed GROUP BY area, outcome
        UNION ALL
        SELECT '', '', '', '', 0, '', 0, (SELECT count(*)::int FROM evidence_items e JOIN inside l ON l.id = e.listing_id
            WHERE e.taken_down_at IS NULL AND e.practice_area IS NULL AND cardinality(l.focus_areas) = 0), 0, 0, 0, 0, 0
        """;

    private sealed class Row
    {
        public string Area { get; init; } = "";
        public string Name { get; init; } = "";
        public string Theme { get; init; } = "";
        public string ThemeSlug { get; init; } = "";
        public int Place { get; init; }
        public string Outcome { get; init; } = "";
        public int Listings { get; init; }
        public int Items { get; init; }
        public int Strongest { get; init; }
        public int Better { get; init; }
        public int NoDifference { get; init; }
        public int Worse { get; init; }
        public int Unclear { get; init; }

        public GapCell AsCell(EvidenceOutcome outcome) => new(outcome, Listings, new(Items, Strongest, Better, NoDifference, Worse, Unclear));
    }
}
