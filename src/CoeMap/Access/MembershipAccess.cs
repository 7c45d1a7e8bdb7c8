using CoeMap.People;

namespace CoeMap.Access;

/// <summary>Who decides who belongs to an organisation and who speaks for it.</summary>
public static class MembershipAccess
{
    /// <summary>Everybody's for moderators; for a steward those of their own organisation.</summary>
    public static IQueryable<Membership> LookedAfterBy(this IQueryable<Membership> memberships, Me me) =>
        memberships.Where(m => me.IsModerator || (me.StewardOf != null && m.OrganisationId == me.StewardOf));
}
