using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>As which authority a page is read: the one in the address (for=), else the reader's own; one statement.</summary>
public sealed class ViewpointOf(IDbContextFactory<CoeMapDb> dbs)
{
    /// <param name="slug">From the address; null or empty when it says nothing.</param>
    /// <param name="me">Null for a visitor, who without an address reads as nobody.</param>
    /// <returns>Null where there is none; then nothing was asked of the database.</returns>
    public async Task<Viewpoint?> RunAsync(string? slug, Me? me, CancellationToken stop = default)
    {
        var mine = me is { IsConfirmed: true } ? me.OrganisationId : null;
        if (!Slug.MayBe(slug)) slug = null;
        if (slug is null && mine is null) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var authorities = db.Organisations.Where(o => o.Kind == OrganisationKind.LocalAuthority);
        return await ReadAsync(db, slug is null ? authorities.Where(o => o.Id == mine) : authorities.Where(o => o.Slug == slug), stop);
    }

    internal static Task<Viewpoint?> ReadAsync(CoeMapDb db, string slug, CancellationToken stop) =>
        ReadAsync(db, db.Organisations.Where(o => o.Kind == OrganisationKind.LocalAuthority && o.Slug == slug), stop);

    private static async Task<Viewpoint?> ReadAsync(CoeMapDb db, IQueryable<Organisation> authority, CancellationToken stop)
    {
        var found = await authority.AsNoTracking().Select(o => new
        {
            o.Id,
            o.Slug,
            o.Name,
            o.Region,
            Neighbours = db.StatisticalNeighbours.Where(n => n.OrganisationId == o.Id).OrderBy(n => n.Rank).Select(n => new { n.NeighbourId, n.Vintage }).ToList(),
        }).FirstOrDefaultAsync(stop);
        return found is null ? null : new(found.Id, found.Slug, found.Name, found.Region, [.. found.Neighbours.Select(n => n.NeighbourId)], found.Neighbours.FirstOrDefault()?.Vintage);
    }
}

/// <param name="Neighbours">Its ten statistical neighbours, the nearest first.</param>
/// <param name="Vintage">The month of the model that says so, "2025-05"; null where it has no neighbours.</param>
public sealed record Viewpoint(Guid Id, string Slug, string Name, Region? Region, IReadOnlyList<Guid> Neighbours, string? Vintage);
