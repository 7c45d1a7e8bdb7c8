using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>The listing that somebody is about to claim.</summary>
public sealed class ReadListingToClaim(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is none for visitors to see.</returns>
    public async Task<ListingToClaim?> RunAsync(Me me, string slug)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Listings.Public().Where(l => l.Slug == slug)
            .Select(l => new ListingToClaim(l.Name, db.Listings.EditableBy(me).Any(e => e.Id == l.Id))).FirstOrDefaultAsync();
    }
}

/// <param name="MayEdit">The asker edits it already, so there is nothing to claim.</param>
public sealed record ListingToClaim(string Name, bool MayEdit);
