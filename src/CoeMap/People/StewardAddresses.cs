using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Where the product writes when an organisation's stewards must be asked.</summary>
internal static class StewardAddresses
{
    public static Task<List<string>> AddressesOfStewardsAsync(this IQueryable<Membership> memberships, CoeMapDb db, Guid organisationId) =>
        memberships.Where(m => m.OrganisationId == organisationId && m.StewardSinceAt != null && m.LeftAt == null)
            .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => p.Email!)
            .Where(address => address != null).ToListAsync();
}
