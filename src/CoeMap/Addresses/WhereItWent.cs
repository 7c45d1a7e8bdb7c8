using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Addresses;

/// <summary>The present address of a thing that was renamed or merged, for those who come by an old one.</summary>
public sealed class WhereItWent(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>The slug it has now, or null when there never was such a thing or visitors may not see it.</returns>
    public async Task<string?> RunAsync(AddressOf of, string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var things = db.FormerAddresses.Where(a => a.Of == of && a.Slug == slug).Select(a => a.ThingId);
        var present = of switch
        {
            AddressOf.Listing => db.Listings.Public().Where(l => things.Contains(l.Id)).Select(l => l.Slug),
            AddressOf.Organisation => db.Organisations.Where(o => things.Contains(o.Id)).Select(o => o.Slug),
            _ => db.Pages.Where(p => p.PublishedAt != null && things.Contains(p.Id)).Select(p => p.Slug),
        };
        return await present.FirstOrDefaultAsync(stop);
    }
}
