namespace CoeMap.Insights;

public static partial class TheInsights
{
    private static Insight Reads => new(
        "reads", "Listing pages read", InsightKind.Sum,
        "How often pages of listings were opened in the quarter, without those who answer for the listing, Centre staff, and machines that say what they are. Somebody who opens a page twice counts twice. Counted by month, never by reader.",
        """
        SELECT l.name, '/listings/' || l.slug AS address, NULL::text AS detail, r.month::timestamp AT TIME ZONE 'Europe/London' AS happened_at, r.times::float8 AS amount, true AS counts
        FROM listing_reads r JOIN listings l ON l.id = r.listing_id
        WHERE l.hidden_at IS NULL AND r.month >= (@from AT TIME ZONE 'Europe/London')::date AND r.month < (@until AT TIME ZONE 'Europe/London')::date
        """)
    { Rows = "months of listings", HasMonths = true, IsByMonth = true };

    private static Insight ReuseConfirmed => new(
        "reuse-confirmed", "Reuse confirmed", InsightKind.Count,
        "Organisations that in the quarter confirmed for the first time that they use or pilot a listing that is public today; an organisation counts once a listing, whatever became of it later.",
        """
        SELECT l.name, '/listings/' || l.slug AS address, o.name AS detail, e.confirmed_at AS happened_at, NULL::float8 AS amount, true AS counts
        FROM (SELECT DISTINCT ON (organisation_id, listing_id) organisation_id, listing_id, confirmed_at FROM adoption_entries
              WHERE confirmed_at IS NOT NULL AND stage IN ('in-use', 'piloting') ORDER BY organisation_id, listing_id, confirmed_at) e
        JOIN listings l ON l.id = e.listing_id JOIN organisations o ON o.id = e.organisation_id
        WHERE l.hidden_at IS NULL AND e.confirmed_at >= @from AND e.confirmed_at < @until
        """)
    { Rows = "confirmations", HasMonths = true };

    private const string AskedAbout =
        """
        coalesce(l.name, n.title, o.name, 'A colleague') AS name,
               CASE WHEN l.hidden_at IS NULL AND l.slug IS NOT NULL THEN '/listings/' || l.slug WHEN n.hidden_at IS NULL AND n.slug IS NOT NULL THEN '/needs/' || n.slug WHEN o.slug IS NOT NULL THEN '/organisations/' || o.slug END AS address
        """;

    private const string OfConnections =
        "FROM connections c LEFT JOIN listings l ON l.id = c.listing_id LEFT JOIN needs n ON n.id = c.need_id LEFT JOIN organisations o ON o.id = c.organisation_id";

    private static Insight Requests => new(
        "requests", "Requests to connect", InsightKind.Count,
        "Requests that colleagues sent in the quarter to the people behind a listing, a need, an organisation or a profile. Who asked and what was written is not told.",
        $"""
        SELECT {AskedAbout}, NULL::text AS detail, c.asked_at AS happened_at, NULL::float8 AS amount, true AS counts
        {OfConnections} WHERE c.asked_at >= @from AND c.asked_at < @until
        """)
    { Rows = "requests", HasMonths = true };

    private static Insight WithinAWeek => new(
        "requests-answered-within-a-week", "Requests answered within a week", InsightKind.Share,
        "Requests sent in the quarter whose first answer, whatever it was, came within seven days; of those that were answered or are at least seven days old.",
        $"""
        SELECT {AskedAbout}, c.state AS detail, c.asked_at AS happened_at, NULL::float8 AS amount, coalesce(c.answered_at <= c.asked_at + interval '7 days', false) AS counts
        {OfConnections} WHERE c.asked_at >= @from AND c.asked_at < @until AND (c.answered_at IS NOT NULL OR c.asked_at <= @now - interval '7 days')
        """)
    { Rows = "requests" };

    private static Insight Outcomes => new(
        "outcomes-told", "Outcomes told", InsightKind.Sum,
        "What either side of a request said in the quarter came of it. An answer that fewer than five people gave is left out, here and in the total, because it could be somebody’s.",
        """
        SELECT p.outcome AS name, NULL::text AS address, NULL::text AS detail, NULL::timestamptz AS happened_at, count(*)::float8 AS amount, true AS counts
        FROM connection_parties p WHERE p.outcome IS NOT NULL AND p.outcome_at >= @from AND p.outcome_at < @until
        GROUP BY p.outcome HAVING count(*) >= 5
        """)
    { Rows = "answers", IsWithheldWhenSmall = true };

    private static Insight EvidenceAdded => new(
        "evidence-added", "Evidence added", InsightKind.Count,
        "Pieces of evidence that were published for the first time in the quarter, about listings that are public today, whatever they found. The amount is their strength by today’s rule.",
        """
        SELECT l.name, '/listings/' || l.slug AS address, e.outcome AS detail, e.first_published_at AS happened_at, e.strength::float8 AS amount, true AS counts
        FROM evidence_items e JOIN listings l ON l.id = e.listing_id
        WHERE e.taken_down_at IS NULL AND l.hidden_at IS NULL AND e.first_published_at >= @from AND e.first_published_at < @until
        """)
    { Rows = "pieces of evidence", HasMonths = true };
}
