using CoeMap.Access;
using CoeMap.Database;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>One claim to a listing, with what is needed to decide on it.</summary>
public sealed class ReadListingClaim(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when it does not exist or is not for the asker to decide. One statement.</returns>
    public async Task<ListingClaimToDecide?> RunAsync(Me me, Guid claimId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await (
            from claim in db.ListingClaims.AsNoTracking().DecidableBy(db, me)
            where claim.Id == claimId
            join listing in db.Listings on claim.ListingId equals listing.Id
            join person in db.People on claim.PersonId equals person.Id
            join lead in db.Organisations on listing.LeadOrganisationId equals lead.Id
            from membership in db.Memberships.Where(m => m.PersonId == person.Id && m.LeftAt == null).DefaultIfEmpty()
            from organisation in db.Organisations.Where(o => o.Id == membership.OrganisationId).DefaultIfEmpty()
            select new ListingClaimToDecide(
                claim, listing.Slug, listing.Name, lead.Name, person.Name ?? "", person.Role, organisation.Name,
                membership != null && membership.ConfirmedAt != null, claim.PersonId == me.PersonId)).FirstOrDefaultAsync();
    }
}

/// <param name="Lead">The organisation that leads the listing.</param>
/// <param name="Organisation">Where the claimant belongs or claims to; null for nowhere.</param>
/// <param name="IsConfirmed">That membership is confirmed.</param>
public sealed record ListingClaimToDecide(
    ListingClaim Claim, string Slug, string Listing, string Lead, string Name, ProfessionalRole? Role, string? Organisation, bool IsConfirmed, bool IsOwn);
