using CoeMap.Listings;

namespace CoeMap.Access;

/// <summary>Which listings somebody may find.</summary>
public static class ListingAccess
{
    /// <summary>What everybody sees: published and not hidden.</summary>
    public static IQueryable<Listing> Public(this IQueryable<Listing> listings) => listings.Where(l => l.HiddenAt == null);

    /// <summary>Public ones, and hidden ones for moderators and those who may edit them.</summary>
    public static IQueryable<Listing> VisibleTo(this IQueryable<Listing> listings, Me? me)
    {
        if (me is null) return listings.Public();
        if (me.IsModerator) return listings;
        return listings.Where(l => l.HiddenAt == null || l.AuthorId == me.PersonId || (me.StewardOf != null && l.LeadOrganisationId == me.StewardOf)
            || l.Contacts.Any(c => c.PersonId == me.PersonId && c.EndedAt == null));
    }

    /// <summary>Its author's, its contact people's, and those led by the organisation one is steward of. Being a moderator gives no right to edit.</summary>
    public static IQueryable<Listing> EditableBy(this IQueryable<Listing> listings, Me me) =>
        listings.Where(l => l.AuthorId == me.PersonId || (me.StewardOf != null && l.LeadOrganisationId == me.StewardOf)
            || l.Contacts.Any(c => c.PersonId == me.PersonId && c.EndedAt == null));
}
