using CoeMap.Database;
using CoeMap.Glossary;
using CoeMap.Organisations;
using CoeMap.People;
using Npgsql;

namespace CoeMap.Listings;

/// <summary>The names around one listing, read in one statement: who takes part, themes, technologies, versions, other work of its lead.</summary>
internal sealed class ListingSurroundings(IReadOnlyList<ListingSurroundings.Row> rows)
{
    public IReadOnlyList<Taker> TakingPart =>
        [.. rows.Where(r => r.What == "organisation")
            .Select(r => new Taker(r.Slug, r.Name, Words.Require<OrganisationKind>(r.Kind), Words.Require<ParticipationRole>(r.Detail)))
            .OrderBy(t => t.Role).ThenBy(t => t.Name, StringComparer.CurrentCultureIgnoreCase)];

    public string GlossaryStamp => rows.First(r => r.What == "glossary").Slug;

    public IReadOnlyList<RelatedListing> Relations =>
        [.. Related.OrderBy(r => r.What, StringComparer.Ordinal).ThenBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase)
            .Select(r => new RelatedListing(RelationWords.Label(Words.Require<RelationKind>(r.Kind), r.What == "related-by"), r.Slug, r.Name, r.Detail == Words.Of(RelationBasis.Inferred)))];

    public int MoreRelations => Related.GroupBy(r => r.What, StringComparer.Ordinal).Sum(g => g.First().Place - g.Count());

    private IEnumerable<Row> Related => rows.Where(r => r.What is "related" or "related-by");

    public IReadOnlyList<PublishedVersion> Versions =>
        [.. rows.Where(r => r.What == "version").Select(r => new PublishedVersion(r.Place, r.At!.Value)).OrderByDescending(v => v.Number)];

    public IReadOnlyList<NamedLink> Of(string what) =>
        [.. rows.Where(r => r.What == what).OrderBy(r => r.Place).ThenBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase).Select(r => new NamedLink(r.Slug, r.Name))];

    public IReadOnlyList<ContactToRead> Contacts =>
        [.. rows.Where(r => r.What == "contact").OrderBy(r => r.Name.Length == 0).ThenBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(r => r.At)
            .Select(r => new ContactToRead(r.Name.Length == 0 ? null : r.Name, Words.Parse<ProfessionalRole>(r.Detail) is { } role ? Words.Label(role) : null))];

    /// <summary>What its people answered to readers in public, newest first.</summary>
    public IReadOnlyList<AnswerToReader> Answers =>
        [.. rows.Where(r => r.What == "answer").OrderByDescending(r => r.At).Select(r => new AnswerToReader(r.Name, r.Detail, r.At!.Value, r.Kind.Length == 0 ? null : Guid.Parse(r.Kind)))];

    public static ListingSurroundings Ask(Together together, string slug, bool seesAuthorities) => new(together.Ask(
        Sql, Row.Of, new NpgsqlParameter("slug", slug), new NpgsqlParameter("sees_authorities", seesAuthorities), new NpgsqlParameter("guarded", ContactSight.Guarded)));

    // The listing is found first and by itself, so that each branch after it goes by its index.
    private const string Sql =
        $"""
        WITH l AS MATERIALIZED (SELECT id, themes, focus_areas, works_with, lead_organisation_id FROM listings WHERE slug = @slug)
        SELECT 'theme' AS what, t.slug, t.name, '' AS kind, '' AS detail, t.position AS place, NULL::timestamptz AS at FROM l JOIN themes t ON t.slug = ANY (l.themes)
        UNION ALL
        SELECT 'glossary', {GlossaryAtHand.Stamp}, '', '', '', 0, NULL
        UNION ALL
        SELECT 'area', a.slug, a.name, '', '', a.position, NULL FROM l JOIN focus_areas a ON a.slug = ANY (l.focus_areas)
        UNION ALL
        SELECT 'technology', t.slug, t.name, '', '', 0, NULL FROM l JOIN technologies t ON t.slug = ANY (l.works_with)
        UNION ALL
        SELECT 'organisation', o.slug, o.name, o.kind, p.role, 0, NULL
        FROM l JOIN participations p ON p.listing_id = l.id JOIN organisations o ON o.id = p.organisation_id
        UNION ALL
        SELECT 'version', '', '', '', '', r.became_version, r.decided_at FROM l JOIN revisions r ON r.listing_id = l.id WHERE r.became_version IS NOT NULL
        UNION ALL
        SELECT 'contact', '', CASE WHEN s.is_seen AND c.appearance = 'name-and-role' THEN coalesce(p.name, '') ELSE '' END, '',
               CASE WHEN s.is_seen AND c.appearance <> 'not-shown' THEN coalesce(p.role, '') ELSE '' END, 0, c.since_at
        FROM l JOIN listing_contacts c ON c.listing_id = l.id JOIN people p ON p.id = c.person_id
        CROSS JOIN LATERAL (SELECT @sees_authorities OR NOT EXISTS (
            SELECT FROM organisations o
            WHERE o.kind = @guarded AND (o.id = l.lead_organisation_id OR o.id IN (SELECT m.organisation_id FROM memberships m WHERE m.person_id = p.id))) AS is_seen) s
        WHERE c.since_at IS NOT NULL AND c.ended_at IS NULL
        UNION ALL
        (SELECT 'related', o.slug, o.name, r.kind, r.basis, (count(*) OVER ())::int, NULL
         FROM l JOIN relations r ON r.listing_id = l.id JOIN listings o ON o.id = r.other_id WHERE o.hidden_at IS NULL ORDER BY r.kind, o.name LIMIT 8)
        UNION ALL
        (SELECT 'related-by', o.slug, o.name, r.kind, r.basis, (count(*) OVER ())::int, NULL
         FROM l JOIN relations r ON r.other_id = l.id JOIN listings o ON o.id = r.listing_id WHERE o.hidden_at IS NULL ORDER BY r.kind, o.name LIMIT 8)
        UNION ALL
        (SELECT 'answer', '', r.said, coalesce(r.feedback_id::text, ''), r.answer, 0, r.published_at
         FROM l JOIN listing_replies r ON r.listing_id = l.id WHERE r.taken_down_at IS NULL ORDER BY r.published_at DESC LIMIT 20)
        UNION ALL
        SELECT 'sibling', s.slug, s.name, '', '', s.place::int, NULL
        FROM l CROSS JOIN LATERAL (
            SELECT o.slug, o.name, row_number() OVER (ORDER BY o.first_published_at DESC, o.name) AS place
            FROM listings o WHERE o.hidden_at IS NULL AND o.lead_organisation_id = l.lead_organisation_id AND o.id <> l.id
            ORDER BY o.first_published_at DESC, o.name LIMIT 5) s
        """;

    internal sealed record Row(string What, string Slug, string Name, string Kind, string Detail, int Place, DateTimeOffset? At)
    {
        public static Row Of(NpgsqlDataReader row) => new(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5), row.At(6));
    }
}
