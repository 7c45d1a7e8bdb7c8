using CoeMap.Organisations;

namespace CoeMap.Access;

/// <summary>Who may say in an organisation's name what it does.</summary>
public static class OrganisationAccess
{
    /// <summary>All for moderators, for a steward their own.</summary>
    public static IQueryable<Organisation> SpokenForBy(this IQueryable<Organisation> organisations, Me me) =>
        organisations.Where(o => me.IsModerator || o.Id == me.StewardOf);
}
