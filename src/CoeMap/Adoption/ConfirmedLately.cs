using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>What organisations that let themselves be named to everybody confirmed in the last thirty days, newest first; one statement.</summary>
public sealed class ConfirmedLately(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<IReadOnlyList<FreshUse>> RunAsync(int most, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var aMonthAgo = clock.GetUtcNow().AddDays(-30);
        var newest = await (
            from e in db.AdoptionEntries.AsNoTracking().Counted().NamedTo(null)
            where e.Stage == AdoptionStage.InUse && e.StillRightAt > aMonthAgo
            join l in db.Listings.Public() on e.ListingId equals l.Id
            join o in db.Organisations on e.OrganisationId equals o.Id
            orderby e.StillRightAt descending
            select new FreshUse(l.Slug, l.Name, l.Summary, o.Name, l.Users)).Take(most * 10).ToListAsync(stop);
        return [.. newest.DistinctBy(u => u.Slug, StringComparer.Ordinal).Take(most)]; // one card a listing, however many confirmed it
    }
}

/// <param name="By">The organisation that said so.</param>
/// <param name="Users">How many use it in all.</param>
public sealed record FreshUse(string Slug, string Name, string Summary, string By, int Users);
