namespace CoeMap.Insights;

public static partial class TheInsights
{
    private const string OfNeeds = "FROM needs n LEFT JOIN organisations o ON o.id = n.organisation_id WHERE n.hidden_at IS NULL AND n.shown_at IS NOT NULL AND n.slug IS NOT NULL";

    private static Insight NeedsPosted => new(
        "needs-posted", "Needs posted", InsightKind.Count,
        "Needs that colleagues posted in the quarter and that everybody may see today.",
        $"SELECT n.title AS name, '/needs/' || n.slug AS address, o.name AS detail, n.posted_at AS happened_at, NULL::float8 AS amount, true AS counts {OfNeeds} AND n.posted_at >= @from AND n.posted_at < @until")
    { Rows = "needs", HasMonths = true };

    private static Insight NeedsMet => new(
        "needs-met", "Needs met", InsightKind.Count,
        "Needs whose owner said in the quarter that they were met; closed ones are not counted.",
        $"SELECT n.title AS name, '/needs/' || n.slug AS address, o.name AS detail, n.ended_at AS happened_at, NULL::float8 AS amount, true AS counts {OfNeeds} AND n.state = 'met' AND n.ended_at >= @from AND n.ended_at < @until")
    { Rows = "needs", HasMonths = true };

    private static Insight NeedsOpen => new(
        "needs-standing", "Needs that still stood", InsightKind.Count,
        "Needs posted before the end of the quarter, or by today while it lasts, and neither met nor closed by then.",
        $"SELECT n.title AS name, '/needs/' || n.slug AS address, o.name AS detail, n.posted_at AS happened_at, NULL::float8 AS amount, true AS counts {OfNeeds} AND n.posted_at < @until AND coalesce(n.ended_at, 'infinity') >= least(@until, @now)")
    { Rows = "needs" };

    private static Insight TimeToModerate => new(
        "time-to-moderate", "Time to moderate a submission", InsightKind.Days,
        "Days from a listing’s submission to the decision on it, for decisions of the quarter: the middle one, and the time that nine in ten did not exceed. With fewer than five decisions it is withheld, because it would show one colleague’s work.",
        """
        SELECT r.name, NULL::text AS address, d.outcome AS detail, d.at AS happened_at, extract(epoch FROM d.at - s.at)::float8 / 86400 AS amount, true AS counts
        FROM decisions d JOIN revisions r ON r.id = d.submission_id
        CROSS JOIN LATERAL (SELECT a.at FROM audit_entries a WHERE a.subject_id = d.submission_id AND a.what = 'revision.submitted' AND a.at <= d.at ORDER BY a.at DESC LIMIT 1) s
        WHERE d.kind = 'listing-revision' AND d.outcome IN ('published', 'returned', 'declined') AND d.at >= @from AND d.at < @until
        """)
    { Rows = "decisions", IsWithheldWhenSmall = true };

    private static Insight WithoutResult => new(
        "searches-without-result", "Searches without a result", InsightKind.ShareOfSum,
        "Searches of weeks that began in the quarter and found no listing; of all searches with words and without filters. Kept for a year, without who searched.",
        """
        SELECT t.words AS name, NULL::text AS address, NULL::text AS detail, t.week::timestamp AT TIME ZONE 'Europe/London' AS happened_at, t.times::float8 AS amount, t.found = 0 AS counts
        FROM search_tallies t WHERE t.week >= (@from AT TIME ZONE 'Europe/London')::date AND t.week < (@until AT TIME ZONE 'Europe/London')::date
        """)
    { Rows = "searches of a week" };
}
