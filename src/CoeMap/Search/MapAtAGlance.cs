using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Themes;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Search;

/// <summary>What the map holds, counted in memory as filters are, and what came to it last; two statements.</summary>
public sealed class MapAtAGlance(IDbContextFactory<CoeMapDb> dbs, MapAtHand atHand)
{
    public async Task<Glance> RunAsync(int newest, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await atHand.ReadAsync(db, stop);
        var themes = await ThemeList.ReadAsync(db, map, stop);
        var latest = await (
            from l in db.Listings.Public()
            orderby l.FirstPublishedAt descending, l.StartYear ?? 0 descending, l.NeedsOwnerAt != null, l.Name
            join o in db.Organisations on l.LeadOrganisationId equals o.Id
            select new Newcomer(l.Slug, l.Name, l.Summary, l.Kind, o.Name, l.FirstPublishedAt)).Take(newest).ToListAsync(stop);
        return new(map.Count, map.ValuesOf(SearchFilter.Organisation), themes, latest);
    }
}

/// <param name="Listings">Public ones.</param>
/// <param name="Organisations">That lead or take part in at least one.</param>
public sealed record Glance(int Listings, int Organisations, IReadOnlyList<ThemeRow> Themes, IReadOnlyList<Newcomer> Newest);

public sealed record Newcomer(string Slug, string Name, string Summary, ListingKind Kind, string Lead, DateTimeOffset Since);
