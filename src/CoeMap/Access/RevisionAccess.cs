using CoeMap.Database;
using CoeMap.Listings;

namespace CoeMap.Access;

/// <summary>Which revisions somebody may find.</summary>
public static class RevisionAccess
{
    /// <summary>One's own, and edits of listings that one is a contact of or that are led by the organisation one is steward of.</summary>
    public static IQueryable<Revision> EditableBy(this IQueryable<Revision> revisions, CoeMapDb db, Me me) =>
        revisions.Where(r => r.AuthorId == me.PersonId
            || (me.StewardOf != null && r.ListingId != null
                && db.Listings.Any(l => l.Id == r.ListingId && l.LeadOrganisationId == me.StewardOf))
            || db.ListingContacts.Any(c => c.ListingId == r.ListingId && c.PersonId == me.PersonId && c.EndedAt == null));

    /// <summary>Everything that has been submitted at least once, for moderators; nothing for anybody else.</summary>
    public static IQueryable<Revision> ReviewableBy(this IQueryable<Revision> revisions, Me me) =>
        revisions.Where(r => me.IsModerator && r.SubmittedAt != null);
}
