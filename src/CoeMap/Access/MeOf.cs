using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Access;

/// <summary>Who a signed-in person is at this moment, read afresh so that a right taken away is gone at the next click.</summary>
public static class MeOf
{
    /// <param name="db">Where people are.</param>
    /// <param name="personId">Whom the session is of.</param>
    /// <param name="securityStamp">Changes when sign-ins are ended.</param>
    /// <param name="isSecondFactorAsked">Whether staff have their rights only in a session that passed their second factor.</param>
    /// <param name="passed">The second factor that the session passed; null for none.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>Null when the person does not exist any more or their sign-ins were ended.</returns>
    public static Task<Me?> ReadAsync(CoeMapDb db, Guid personId, string securityStamp, bool isSecondFactorAsked, Guid? passed = null, CancellationToken stop = default) =>
        (from person in db.People.AsNoTracking()
         where person.Id == personId && person.SecurityStamp == securityStamp
         from membership in db.Memberships.Where(m => m.PersonId == person.Id && m.LeftAt == null).DefaultIfEmpty()
         from organisation in db.Organisations.Where(o => o.Id == membership.OrganisationId).DefaultIfEmpty()
         let isTrusted = !isSecondFactorAsked || db.SecondFactors.Any(f => f.PersonId == person.Id && f.Id == passed)
         select new Me(
             person.Id,
             person.Name ?? "",
             person.ProfileCompletedAt != null,
             membership == null ? null : membership.OrganisationId,
             membership != null && membership.ConfirmedAt != null,
             membership != null && membership.ConfirmedAt != null && membership.StewardSinceAt != null,
             (organisation != null && organisation.Kind == OrganisationKind.Supplier)
                 || ((membership == null || membership.ConfirmedAt == null)
                     && db.Memberships.Any(m => m.PersonId == person.Id && m.LeftAt != null && db.Organisations.Any(o => o.Id == m.OrganisationId && o.Kind == OrganisationKind.Supplier))),
             person.MadeModeratorAt != null && isTrusted,
             person.MadeAdministratorAt != null && isTrusted,
             membership != null && membership.ConfirmedAt != null && organisation != null && PublicBodies.Kinds.Contains(organisation.Kind))
         {
             AwaitsSecondFactor = (person.MadeModeratorAt != null || person.MadeAdministratorAt != null) && !isTrusted,
         }).FirstOrDefaultAsync(stop)!;
}
