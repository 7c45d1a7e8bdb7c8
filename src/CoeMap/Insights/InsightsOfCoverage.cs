namespace CoeMap.Insights;

public static partial class TheInsights
{
    private static Insight OnTheMap => new(
        "authorities-on-the-map", "Authorities on the map", InsightKind.Share,
        "Local authorities that by the end of the quarter led or took part in a listing that is public today, had a confirmed use or pilot, or had posted a need; of all local authorities.",
        """
        SELECT o.name, '/organisations/' || o.slug AS address, o.region AS detail, NULL::timestamptz AS happened_at, NULL::float8 AS amount,
               EXISTS (SELECT FROM participations p JOIN listings l ON l.id = p.listing_id WHERE p.organisation_id = o.id AND l.hidden_at IS NULL AND l.first_published_at < @until)
               OR EXISTS (SELECT FROM adoption_entries e JOIN listings l ON l.id = e.listing_id AND l.hidden_at IS NULL
                          WHERE e.organisation_id = o.id AND e.stage IN ('in-use', 'piloting') AND e.confirmed_at < @until
                            AND coalesce(e.replaced_at, 'infinity') >= @until AND coalesce(e.lapsed_at, 'infinity') >= @until)
               OR EXISTS (SELECT FROM needs n WHERE n.organisation_id = o.id AND n.posted_at < @until AND n.hidden_at IS NULL) AS counts
        FROM organisations o WHERE o.kind = 'local-authority'
        """)
    { Rows = "authorities", HasRegions = true };

    private static Insight FocusAreas => new(
        "focus-areas-covered", "Focus areas with work on the map", InsightKind.Share,
        "Focus areas with at least one listing that was first published by the end of the quarter and is public today; of all focus areas. The amount is the number of such listings.",
        """
        SELECT a.name, '/search?area=' || a.slug AS address, t.name AS detail, NULL::timestamptz AS happened_at, count(l.id)::float8 AS amount, count(l.id) > 0 AS counts
        FROM focus_areas a JOIN themes t ON t.slug = a.theme_slug
        LEFT JOIN listings l ON a.slug = ANY (l.focus_areas) AND l.hidden_at IS NULL AND l.first_published_at < @until
        GROUP BY a.slug, a.name, t.name
        """)
    { Rows = "focus areas" };

    private static Insight Published => new(
        "listings-published", "Listings published", InsightKind.Count,
        "Listings that were published for the first time in the quarter and are public today.",
        """
        SELECT l.name, '/listings/' || l.slug AS address, o.name AS detail, l.first_published_at AS happened_at, NULL::float8 AS amount, true AS counts
        FROM listings l JOIN organisations o ON o.id = l.lead_organisation_id
        WHERE l.hidden_at IS NULL AND l.first_published_at >= @from AND l.first_published_at < @until
        """)
    { Rows = "listings", HasMonths = true };

    private static Insight Stale => new(
        "stale-listings", "Listings nobody has confirmed for a year", InsightKind.Share,
        "Public listings, without those that have ended, whose people last published or confirmed them twelve months ago or more; of all of those. As it is today, whatever the quarter.",
        """
        SELECT l.name, '/moderate/listings/' || l.slug AS address, o.name AS detail, greatest(l.published_at, l.still_right_at) AS happened_at, NULL::float8 AS amount,
               greatest(l.published_at, l.still_right_at) <= @now - interval '12 months' AS counts
        FROM listings l JOIN organisations o ON o.id = l.lead_organisation_id WHERE l.hidden_at IS NULL AND l.stage <> 'ended'
        """)
    { Rows = "listings", IsOfToday = true };

    private static Insight Quiet => new(
        "authorities-without-contact", "Authorities with no reuse and no contact yet", InsightKind.Count,
        "Local authorities that by the end of the quarter had never confirmed a use or pilot, had no confirmed member, had posted no need, and were on neither side of a request. For moderators only: it says whom to talk to next, not who is good.",
        """
        SELECT o.name, '/organisations/' || o.slug AS address, o.region AS detail, NULL::timestamptz AS happened_at, NULL::float8 AS amount, true AS counts
        FROM organisations o WHERE o.kind = 'local-authority'
          AND NOT EXISTS (SELECT FROM adoption_entries e WHERE e.organisation_id = o.id AND e.stage IN ('in-use', 'piloting') AND e.confirmed_at < @until)
          AND NOT EXISTS (SELECT FROM memberships m WHERE m.organisation_id = o.id AND m.confirmed_at < @until)
          AND NOT EXISTS (SELECT FROM needs n WHERE n.organisation_id = o.id AND n.posted_at < @until)
          AND NOT EXISTS (SELECT FROM connections c WHERE o.id IN (c.asker_organisation_id, c.their_organisation_id, c.organisation_id) AND c.asked_at < @until)
        """)
    { Rows = "authorities", IsForModeratorsOnly = true };
}
