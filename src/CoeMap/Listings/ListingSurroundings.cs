using CoeMap.Database;
using CoeMap.Glossary;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

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

    public static async Task<ListingSurroundings> ReadAsync(CoeMapDb db, Guid id, ListingContent content, bool seesAuthorities, CancellationToken stop)
    {
        var (themes, areas, technologies) = (content.Themes.ToArray(), content.FocusAreas.ToArray(), content.WorksWith.ToArray());
        return new(await db.Database.SqlQueryRaw<Row>(Sql, themes, areas, technologies, id, seesAuthorities, ContactSight.Guarded, content.LeadOrganisationId!.Value).ToListAsync(stop));
    }

    private const string Sql =
        $$"""
        SELECT 'theme' AS "What", slug AS "Slug", name AS "Name", '' AS "Kind", '' AS "Detail", position AS "Place", NULL::timestamptz AS "At"
        FROM themes WHERE slug = ANY ({0})
        UNION ALL
        SELECT 'glossary', {{GlossaryAtHand.Stamp}}, '', '', '', 0, NULL
        UNION ALL
        SELECT 'area', slug, name, '', '', position, NULL FROM focus_areas WHERE slug = ANY ({1})
        UNION ALL
        SELECT 'technology', slug, name, '', '', 0, NULL FROM technologies WHERE slug = ANY ({2})
        UNION ALL
        SELECT 'organisation', o.slug, o.name, o.kind, p.role, 0, NULL
        FROM participations p JOIN organisations o ON o.id = p.organisation_id WHERE p.listing_id = {3}
        UNION ALL
        SELECT 'version', '', '', '', '', became_version, decided_at
        FROM revisions WHERE listing_id = {3} AND became_version IS NOT NULL
        UNION ALL
        SELECT 'contact', '', CASE WHEN s.is_seen AND c.appearance = 'name-and-role' THEN coalesce(p.name, '') ELSE '' END, '',
               CASE WHEN s.is_seen AND c.appearance <> 'not-shown' THEN coalesce(p.role, '') ELSE '' END, 0, c.since_at
        FROM listing_contacts c JOIN people p ON p.id = c.person_id
        CROSS JOIN LATERAL (SELECT {4} OR NOT EXISTS (
            SELECT FROM organisations o WHERE o.kind = {5} AND (o.id = {6} OR o.id IN (SELECT m.organisation_id FROM memberships m WHERE m.person_id = p.id))) AS is_seen) s
        WHERE c.listing_id = {3} AND c.since_at IS NOT NULL AND c.ended_at IS NULL
        UNION ALL
        (SELECT 'related', o.slug, o.name, r.kind, r.basis, (count(*) OVER ())::int, NULL
         FROM relations r JOIN listings o ON o.id = r.other_id WHERE r.listing_id = {3} AND o.hidden_at IS NULL ORDER BY r.kind, o.name LIMIT 8)
        UNION ALL
        (SELECT 'related-by', o.slug, o.name, r.kind, r.basis, (count(*) OVER ())::int, NULL
         FROM relations r JOIN listings o ON o.id = r.listing_id WHERE r.other_id = {3} AND o.hidden_at IS NULL ORDER BY r.kind, o.name LIMIT 8)
        UNION ALL
        (SELECT 'sibling', slug, name, '', '', (row_number() OVER (ORDER BY first_published_at DESC, name))::int, NULL
         FROM listings WHERE hidden_at IS NULL AND lead_organisation_id = {6} AND id <> {3}
         ORDER BY first_published_at DESC, name LIMIT 5)
        """;

    internal sealed class Row
    {
        public string What { get; init; } = "";
        public string Slug { get; init; } = "";
        public string Name { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Detail { get; init; } = "";
        public int Place { get; init; }
        public DateTimeOffset? At { get; init; }
    }
}
