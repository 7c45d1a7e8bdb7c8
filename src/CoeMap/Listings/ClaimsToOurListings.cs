using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Colleagues who say that a listing of a steward’s organisation is their work, and wait for an answer; one statement.</summary>
public sealed class ClaimsToOurListings(IDbContextFactory<CoeMapDb> dbs)
{
    private const int Most = 50;

    /// <returns>The oldest first; empty for everybody but stewards.</returns>
    public async Task<IReadOnlyList<ClaimToOurs>> RunAsync(Me me, CancellationToken stop = default)
    {
        if (me.StewardOf is not { } organisation) return [];
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await (
            from c in db.ListingClaims.DecidableBy(db, me)
            where c.State == ListingClaimState.Waiting && c.PersonId != me.PersonId
            join l in db.Listings on c.ListingId equals l.Id
            where l.LeadOrganisationId == organisation
            orderby c.ClaimedAt
            select new ClaimToOurs(c.Id, l.Name, c.ClaimedAt)).Take(Most).ToListAsync(stop);
    }
}

public sealed record ClaimToOurs(Guid Id, string Listing, DateTimeOffset ClaimedAt);
