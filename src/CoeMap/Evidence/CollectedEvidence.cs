using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>The evidence of several listings together: those an organisation took part in, those that work with a technology, those of a focus area, or of one cell of the gap map. One statement.</summary>
public sealed class CollectedEvidence(IDbContextFactory<CoeMapDb> dbs)
{
    private const int MostShown = 30;

    public async Task<Collection> RunAsync(EvidenceOf what, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var sql = // the test is one of three sentences of our own; what was asked for goes beside it as a value
            $$"""
            WITH found AS (SELECT e.id, e.strength, e.direction, e.practice, e.listing_id, e.published_at FROM evidence_items e JOIN listings l ON l.id = e.listing_id
                           WHERE e.taken_down_at IS NULL AND l.hidden_at IS NULL AND {{what.Test}}),
            shown AS (SELECT * FROM found ORDER BY strength DESC, published_at DESC, id LIMIT {{MostShown}})
            SELECT 'tally' AS "What", jsonb_build_object('practice', practice, 'direction', direction, 'strength', strength, 'items', count(*))::text AS "Json" FROM found GROUP BY practice, direction, strength
            UNION ALL
            SELECT 'listings', (SELECT count(DISTINCT listing_id) FROM found)::text
            UNION ALL
            SELECT 'item', ({{ShownEvidence.Json}})::text FROM shown s JOIN evidence_items e ON e.id = s.id JOIN listings l ON l.id = e.listing_id
            """;
        var rows = await db.Database.SqlQueryRaw<Row>(sql, what.Values).ToListAsync(stop);
        return new(
            [.. rows.Where(r => r.What == "item").Select(r => ShownEvidence.Read(r.Json)).OrderByDescending(i => i.Strength).ThenByDescending(i => i.Facts.UntilYear).ThenBy(i => i.Id)],
            [.. rows.Where(r => r.What == "tally").Select(r => System.Text.Json.JsonSerializer.Deserialize<Tally>(r.Json, JsonColumn.Options)!)],
            int.Parse(rows.First(r => r.What == "listings").Json, System.Globalization.CultureInfo.InvariantCulture));
    }

    private sealed class Row
    {
        public string What { get; init; } = "";
        public string Json { get; init; } = "";
    }
}

/// <summary>Which listings' evidence is collected, as a condition on an item e of a listing l; values are parameters, never part of it.</summary>
public sealed class EvidenceOf
{
    private const string InArea = "(e.practice_area = {0} OR l.focus_areas @> ARRAY[{0}])";

    private EvidenceOf(string test, params object[] values) => (Test, Values) = (test, values);

    internal string Test { get; }
    internal object[] Values { get; }

    /// <summary>Of those it leads or takes part in.</summary>
    public static EvidenceOf Organisation(Guid id) => new("EXISTS (SELECT FROM participations p WHERE p.listing_id = l.id AND p.organisation_id = {0})", id);

    public static EvidenceOf Technology(string slug) => new("l.works_with @> ARRAY[{0}]", slug);

    /// <summary>Of its listings, and what names one of its practices.</summary>
    public static EvidenceOf Area(string area) => new(InArea, area);

    public static EvidenceOf Cell(string area, EvidenceOutcome outcome, GapQuestion question) =>
        new(InArea + " AND e.outcome = {1} AND ({2} = '' OR l.kind = {2}) AND ({3} = '' OR {3} = ANY (l.regions)) AND ({4} = '' OR l.stage = {4})",
            area, Words.Of(outcome), question.KindWord, question.RegionWord, question.StageWord);
}

/// <summary>How many items have one practice, direction and strength.</summary>
public sealed record Tally(string? Practice, Direction Direction, int Strength, int Items);

/// <param name="Shown">The strongest of them, at most thirty.</param>
/// <param name="Tallies">All of them, counted.</param>
/// <param name="Listings">Of how many listings they are.</param>
public sealed record Collection(IReadOnlyList<ShownEvidence> Shown, IReadOnlyList<Tally> Tallies, int Listings)
{
    public static readonly Collection None = new([], [], 0);

    public EvidenceSum Sum => EvidenceSum.Of(Tallies);

    public EvidenceSum OfPractice(string? practice) => EvidenceSum.Of(Tallies.Where(t => string.Equals(t.Practice, practice, StringComparison.Ordinal)));
}

/// <summary>How much evidence, how strong, and which way it points.</summary>
/// <param name="Strongest">0 to 5; null without any.</param>
public sealed record EvidenceSum(int Items, int? Strongest, int Better, int NoDifference, int Worse, int Unclear)
{
    public static EvidenceSum Of(IEnumerable<Tally> tallies)
    {
        var all = tallies.ToList();
        int In(Direction direction) => all.Where(t => t.Direction == direction).Sum(t => t.Items);
        return new(all.Sum(t => t.Items), all.Count == 0 ? null : all.Max(t => t.Strength), In(Direction.Better), In(Direction.NoDifference), In(Direction.Worse), In(Direction.Unclear));
    }
}
