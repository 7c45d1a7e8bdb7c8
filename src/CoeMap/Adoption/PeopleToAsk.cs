using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>A person to ask at each organisation, about a listing where one is meant: a colleague there who chose to be found, else a contact person of the listing who chose to be named; one statement.</summary>
/// <remarks>Suppliers and visitors never learn who the colleagues at local authorities are: docs/decisions/2026-11-21-who-sees-contact-people.md.</remarks>
public sealed class PeopleToAsk(IDbContextFactory<CoeMapDb> dbs)
{
    /// <param name="me">The reader.</param>
    /// <param name="wanted">Organisations, each with the listing that it is asked about.</param>
    /// <param name="stop">Ends the asking.</param>
    /// <returns>One at most for each; empty where nobody may be named to this reader.</returns>
    public async Task<IReadOnlyList<PersonToAsk>> RunAsync(Me? me, IReadOnlyCollection<(Guid Organisation, Guid? Listing)> wanted, CancellationToken stop = default)
    {
        var sees = ContactSight.SeesAuthorities(me);
        if (!sees && wanted.All(w => w.Listing is null)) return [];
        await using var db = await dbs.CreateDbContextAsync(stop);
        var (organisations, listings, mine) = (wanted.Select(w => w.Organisation).ToArray(), wanted.Select(w => w.Listing).ToArray(), me?.PersonId);
        var rows = await db.Database.SqlQuery<Row>(
            $"""
            SELECT DISTINCT ON (w.organisation_id, w.listing_id) w.organisation_id AS "OrganisationId", w.listing_id AS "ListingId", a.name AS "Name", a.role AS "Role", a.slug AS "Profile"
            FROM unnest({organisations}, {listings}) AS w(organisation_id, listing_id)
            CROSS JOIN LATERAL (
                SELECT f.appears_as AS name, p.role, f.slug, 1 AS place, f.shown_at AS since
                FROM memberships m JOIN profiles f ON f.person_id = m.person_id AND f.shown_at IS NOT NULL JOIN people p ON p.id = m.person_id
                WHERE {sees} AND m.organisation_id = w.organisation_id AND m.left_at IS NULL AND m.confirmed_at IS NOT NULL AND p.id IS DISTINCT FROM {mine}
                UNION ALL
                SELECT p.name, p.role, NULL, 2, c.since_at
                FROM listing_contacts c JOIN people p ON p.id = c.person_id JOIN listings l ON l.id = c.listing_id
                WHERE c.listing_id = w.listing_id AND c.since_at IS NOT NULL AND c.ended_at IS NULL AND c.appearance = 'name-and-role' AND p.name <> '' AND p.id IS DISTINCT FROM {mine}
                    AND ({sees} OR NOT EXISTS (SELECT FROM organisations o WHERE o.kind = {ContactSight.Guarded}
                        AND (o.id = l.lead_organisation_id OR o.id IN (SELECT x.organisation_id FROM memberships x WHERE x.person_id = p.id))))
            ) a
            ORDER BY w.organisation_id, w.listing_id, a.place, a.since
            """).ToListAsync(stop);
        return rows.ConvertAll(r => new PersonToAsk(r.OrganisationId, r.ListingId, r.Name, Words.Parse<ProfessionalRole>(r.Role), r.Profile));
    }

    private sealed record Row(Guid OrganisationId, Guid? ListingId, string Name, string? Role, string? Profile);
}

/// <param name="Profile">Its slug; null for a contact person of the listing.</param>
public sealed record PersonToAsk(Guid OrganisationId, Guid? ListingId, string Name, ProfessionalRole? Role, string? Profile);
