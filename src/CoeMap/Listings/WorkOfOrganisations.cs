using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>The first listings of some organisations by name, those they lead and those they take part in, and how many there are: one may have thousands.</summary>
internal static class WorkOfOrganisations
{
    private const string Sql =
        """
        SELECT w.organisation_id AS "OrganisationId", w.leads AS "Leads", w.roles AS "Roles", w.total AS "Total", w.evidence AS "Evidence",
               l.slug AS "Slug", l.name AS "Name", l.summary AS "Summary", l.kind AS "Kind", l.stage AS "Stage"
        FROM (SELECT o.*, row_number() OVER whose_by_name AS place, (count(*) OVER whose)::int AS total, (sum(items) OVER whose)::int AS evidence
              FROM (SELECT p.organisation_id, l.id, l.name, l.evidence_items AS items, bool_or(p.role = 'lead') AS leads, array_agg(p.role::text) AS roles
                    FROM participations p JOIN listings l ON l.id = p.listing_id
                    WHERE l.hidden_at IS NULL AND p.organisation_id = ANY ({0}) GROUP BY p.organisation_id, l.id) o
              WINDOW whose AS (PARTITION BY organisation_id, leads), whose_by_name AS (PARTITION BY organisation_id, leads ORDER BY name, id)) w
        JOIN listings l ON l.id = w.id
        WHERE w.place <= {1}
        ORDER BY w.organisation_id, w.leads DESC, w.place
        """;

    public static Task<List<Row>> RunAsync(CoeMapDb db, Guid[] organisations, int most, CancellationToken stop) =>
        db.Database.SqlQueryRaw<Row>(Sql, organisations, most).ToListAsync(stop);

    /// <param name="rows">Of one organisation.</param>
    public static SomeWork Gather(IEnumerable<Row> rows, int most)
    {
        var all = rows.ToList();
        var groups = all.DistinctBy(r => r.Leads).ToList();
        return new([.. all.Take(most).Select(r => r.AsWork())], groups.Sum(g => g.Total), groups.Sum(g => g.Evidence));
    }

    internal sealed class Row
    {
        public Guid OrganisationId { get; init; }
        public bool Leads { get; init; }
        public string[] Roles { get; init; } = [];
        public int Total { get; init; }
        public int Evidence { get; init; }
        public string Slug { get; init; } = "";
        public string Name { get; init; } = "";
        public string Summary { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Stage { get; init; } = "";

        public Work AsWork() => new(Slug, Name, Summary, Words.Require<ListingKind>(Kind), Words.Require<Stage>(Stage), [.. Roles.Select(Words.Require<ParticipationRole>).Order()]);
    }
}
