using CoeMap.Needs;

namespace CoeMap.Access;

/// <summary>Which needs somebody may find.</summary>
public static class NeedAccess
{
    /// <summary>What everybody sees: posted, looked at where that was wanted, and not hidden.</summary>
    public static IQueryable<Need> Public(this IQueryable<Need> needs) =>
        needs.Where(n => n.State != NeedState.Draft && n.ShownAt != null && n.HiddenAt == null);

    /// <summary>Public ones; for moderators every posted one, and for those who may change it one's own.</summary>
    public static IQueryable<Need> VisibleTo(this IQueryable<Need> needs, Me? me)
    {
        if (me is null) return needs.Public();
        return needs.Where(n => (n.State != NeedState.Draft && ((n.ShownAt != null && n.HiddenAt == null) || me.IsModerator))
            || n.OwnerId == me.PersonId || (me.StewardOf != null && n.OrganisationId == me.StewardOf && n.State != NeedState.Draft));
    }

    /// <summary>Its owner's; posted ones of the organisation one is steward of; for Centre staff those the Centre looks after.</summary>
    public static IQueryable<Need> EditableBy(this IQueryable<Need> needs, Me me) =>
        needs.Where(n => n.OwnerId == me.PersonId
            || (n.State != NeedState.Draft && ((me.StewardOf != null && n.OrganisationId == me.StewardOf) || (me.IsModerator && n.CentreSinceAt != null))));

    /// <summary>Posted ones, for Centre staff to show or hide.</summary>
    public static IQueryable<Need> ModeratedBy(this IQueryable<Need> needs, Me me) => needs.Where(n => me.IsModerator && n.State != NeedState.Draft);

    /// <summary>What this person may offer help with: suppliers only where they were asked.</summary>
    public static IQueryable<Need> AnswerableBy(this IQueryable<Need> needs, Me me) =>
        needs.Public().Where(n => (n.State == NeedState.Open || n.State == NeedState.Matched) && (!me.IsSupplier || n.SuppliersAskedAt != null));
}
