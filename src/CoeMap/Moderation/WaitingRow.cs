using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>One waiting submission of any source, as the queue needs it; a new kind of submission joins with one more SELECT.</summary>
internal sealed class WaitingRow
{
    /// <summary>A wire word of <see cref="SubmissionKind"/>.</summary>
    public required string Kind { get; init; }
    public required Guid Id { get; init; }
    public required DateTimeOffset Since { get; init; }
    public required string Title { get; init; }

    /// <summary>A wire word; null for what is no listing.</summary>
    public string? ListingKind { get; init; }
    public bool? IsNew { get; init; }
    public required Guid PersonId { get; init; }
    public Guid? OrganisationId { get; init; }
    public Guid? ListingId { get; init; }

    /// <summary>Everything that waits, as a query to filter, count and page.</summary>
    public static IQueryable<WaitingRow> All(CoeMapDb db) => db.Database.SqlQuery<WaitingRow>(
        $"""
        SELECT 'listing-revision' AS "Kind", id AS "Id", submitted_at AS "Since", name AS "Title", kind AS "ListingKind",
               base_version = 0 AS "IsNew", author_id AS "PersonId", 
               COALESCE(author_organisation_id, (SELECT m.organisation_id FROM memberships m WHERE m.person_id = author_id AND m.left_at IS NULL)) AS "OrganisationId",
               listing_id AS "ListingId"
        FROM revisions WHERE state = 'submitted'
        UNION ALL
        SELECT 'organisation-proposal', id, proposed_at, name, NULL, NULL, person_id, NULL, NULL
        FROM organisation_proposals WHERE decided_at IS NULL
        UNION ALL
        SELECT 'membership', m.id, m.claimed_at, o.name, NULL, NULL, m.person_id, m.organisation_id, NULL
        FROM memberships m JOIN organisations o ON o.id = m.organisation_id WHERE m.confirmed_at IS NULL AND m.left_at IS NULL
        UNION ALL
        SELECT 'stewardship', m.id, m.steward_asked_at, o.name, NULL, NULL, m.person_id, m.organisation_id, NULL
        FROM memberships m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.steward_asked_at IS NOT NULL
          AND NOT EXISTS (SELECT FROM memberships s WHERE s.organisation_id = m.organisation_id AND s.steward_since_at IS NOT NULL AND s.left_at IS NULL)
        UNION ALL
        SELECT 'listing-claim', c.id, c.claimed_at, l.name, NULL, NULL, c.person_id, NULL, c.listing_id
        FROM listing_claims c JOIN listings l ON l.id = c.listing_id WHERE c.state = 'waiting'
        UNION ALL
        SELECT 'evidence', p.id, p.submitted_at, l.name, NULL, p.base_version = 0, p.author_id, p.author_organisation_id, p.listing_id
        FROM evidence_proposals p JOIN listings l ON l.id = p.listing_id WHERE p.state = 'submitted'
        UNION ALL
        SELECT 'review', r.id, r.submitted_at, l.name, NULL, NULL, r.author_id, r.organisation_id, r.listing_id
        FROM reviews r JOIN listings l ON l.id = r.listing_id WHERE r.state = 'submitted'
        """);
}
