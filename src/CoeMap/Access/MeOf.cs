using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Access;

/// <summary>Who a signed-in person is at this moment, read afresh so that a right taken away is gone at the next click.</summary>
public static class MeOf
{
    /// <returns>Null when the person does not exist any more or their sign-ins were ended.</returns>
    public static Task<Me?> ReadAsync(CoeMapDb db, Guid personId, string securityStamp, CancellationToken stop = default) =>
        (from person in db.People.AsNoTracking()
         where person.Id == personId && person.SecurityStamp == securityStamp
         from membership in db.Memberships.Where(m => m.PersonId == person.Id && m.LeftAt == null).DefaultIfEmpty()
         from organisation in db.Organisations.Where(o => o.Id == membership.OrganisationId).DefaultIfEmpty()
         select new Me(
             person.Id,
             person.Name ?? "",
             person.ProfileCompletedAt != null,
             membership == null ? null : membership.OrganisationId,
             membership != null && membership.ConfirmedAt != null,
             membership != null && membership.ConfirmedAt != null && membership.StewardSinceAt != null,
             organisation != null && organisation.Kind == OrganisationKind.Supplier,
             person.MadeModeratorAt != null,
             person.MadeAdministratorAt != null,
             membership != null && membership.ConfirmedAt != null && organisation != null && PublicBodies.Kinds.Contains(organisation.Kind))).FirstOrDefaultAsync(stop)!;
}
