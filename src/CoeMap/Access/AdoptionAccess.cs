using CoeMap.Adoption;

namespace CoeMap.Access;

/// <summary>What counts as used, who answers for it, and to whom an organisation is named.</summary>
public static class AdoptionAccess
{
    /// <summary>The entry that holds now for each organisation and listing: confirmed, or not confirmed again in time.</summary>
    public static IQueryable<AdoptionEntry> Current(this IQueryable<AdoptionEntry> entries) =>
        entries.Where(e => e.ConfirmedAt != null && e.ReplacedAt == null);

    /// <summary>What every figure counts: confirmed by the organisation, and not lapsed.</summary>
    public static IQueryable<AdoptionEntry> Counted(this IQueryable<AdoptionEntry> entries) => entries.Current().Where(e => e.LapsedAt == null);

    /// <summary>Claims that an organisation has not answered.</summary>
    public static IQueryable<AdoptionEntry> Waiting(this IQueryable<AdoptionEntry> entries) =>
        entries.Where(e => e.ConfirmedAt == null && e.RefusedAt == null && e.ReplacedAt == null);

    /// <summary>Those whose organisation the reader may see by name.</summary>
    public static IQueryable<AdoptionEntry> NamedTo(this IQueryable<AdoptionEntry> entries, Me? me)
    {
        if (me is null) return entries.Where(e => e.Naming == Naming.Everybody);
        if (me.IsModerator) return entries;
        var mine = me.IsConfirmed ? me.OrganisationId : null;
        return entries.Where(e => e.Naming == Naming.Everybody || (me.IsOfPublicBody && e.Naming == Naming.PublicBodies) || e.OrganisationId == mine);
    }

    /// <summary>Those of the organisation one is steward of.</summary>
    public static IQueryable<AdoptionEntry> AnsweredBy(this IQueryable<AdoptionEntry> entries, Me me) =>
        entries.Where(e => me.StewardOf != null && e.OrganisationId == me.StewardOf);
}
