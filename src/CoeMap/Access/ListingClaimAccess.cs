using CoeMap.Database;
using CoeMap.Listings;

namespace CoeMap.Access;

/// <summary>Who decides whether a listing is somebody's work: those who may edit it, and moderators; moderators alone where a supplier claims it.</summary>
public static class ListingClaimAccess
{
    public static IQueryable<ListingClaim> DecidableBy(this IQueryable<ListingClaim> claims, CoeMapDb db, Me me) =>
        me.IsModerator ? claims : claims.Where(c => c.ForCentreAt == null && db.Listings.EditableBy(me).Any(l => l.Id == c.ListingId));
}
