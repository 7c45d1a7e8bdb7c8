using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>One claim to belong to an organisation, with what a moderator needs to judge it.</summary>
public sealed class MembershipClaim(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when it does not exist or the asker is no moderator.</returns>
    public async Task<ClaimedMembership?> RunAsync(Me me, Guid membershipId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var claim = await (
            from m in db.Memberships.AsNoTracking().LookedAfterBy(me)
            where m.Id == membershipId
            join person in db.People on m.PersonId equals person.Id
            join organisation in db.Organisations on m.OrganisationId equals organisation.Id
            from taking in db.Takings.Where(t => t.SubmissionId == m.Id).DefaultIfEmpty()
            from taker in db.People.Where(p => p.Id == taking.ById).DefaultIfEmpty()
            select new ClaimedMembership(
                m, person.Name ?? "", person.Email ?? "", person.Role, organisation.Name, organisation.Slug, organisation.Kind, organisation.VerifiedMailDomains,
                db.Memberships.Count(o => o.OrganisationId == organisation.Id && o.ConfirmedAt != null && o.LeftAt == null),
                taking == null || taking.ById == me.PersonId ? null : taker.Name ?? "", m.PersonId == me.PersonId)).FirstOrDefaultAsync();
        return claim;
    }
}

/// <param name="VerifiedMailDomains">Where mail proves membership; the address is not there, or it would be confirmed.</param>
/// <param name="Confirmed">How many confirmed members the organisation has.</param>
/// <param name="TakenBy">Another moderator who has taken it; null when nobody else has.</param>
public sealed record ClaimedMembership(
    Membership Membership, string Name, string Email, ProfessionalRole? Role, string Organisation, string OrganisationSlug, OrganisationKind Kind,
    IReadOnlyList<string> VerifiedMailDomains, int Confirmed, string? TakenBy, bool IsOwn);
