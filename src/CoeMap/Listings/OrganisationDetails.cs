using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Everything a visitor may see of one organisation: what it leads and takes part in, whom it works with, and for an authority those most like it; four statements.</summary>
public sealed class OrganisationDetails(IDbContextFactory<CoeMapDb> dbs)
{
    private const int Shown = 50;
    private const int ShownOfNeighbour = 4;

    public async Task<OrganisationToRead?> RunAsync(string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var found = await (
            from o in db.Organisations.AsNoTracking()
            where o.Slug == slug
            from f in db.OfstedOutcomes.AsNoTracking().Where(f => f.OrganisationId == o.Id).DefaultIfEmpty()
            select new
            {
                Organisation = o,
                Ofsted = f,
                Partners = (from r in db.OrganisationRelations
                            where r.OrganisationId == o.Id || r.OtherId == o.Id
                            join other in db.Organisations on r.OrganisationId == o.Id ? r.OtherId : r.OrganisationId equals other.Id
                            orderby other.Name, r.Basis
                            select new WorksWith(other.Slug, other.Name, r.Basis == RelationBasis.Inferred)).ToList(),
            }).FirstOrDefaultAsync(stop);
        if (found is null) return null;

        var id = found.Organisation.Id;
        var work = (await WorkOfOrganisations.RunAsync(db, [id], Shown, stop)).ToLookup(w => w.Leads);
        var neighbours = await (
            from n in db.StatisticalNeighbours
            where n.OrganisationId == id
            join o in db.Organisations on n.NeighbourId equals o.Id
            orderby n.Rank
            select new { o.Id, o.Slug, o.Name, n.Rank, n.Closeness, n.Vintage }).ToListAsync(stop);
        var theirs = neighbours.Count == 0 ? [] : await WorkOfOrganisations.RunAsync(db, [.. neighbours.Select(n => n.Id)], ShownOfNeighbour, stop);
        var ofNeighbour = theirs.ToLookup(w => w.OrganisationId);
        return new(
            found.Organisation, found.Ofsted, WorkOfOrganisations.Gather(work[true], Shown), WorkOfOrganisations.Gather(work[false], Shown), [.. found.Partners.DistinctBy(p => p.Slug, StringComparer.Ordinal)],
            [.. neighbours.Select(n => new Neighbour(n.Slug, n.Name, n.Rank, n.Closeness, n.Vintage, WorkOfOrganisations.Gather(ofNeighbour[n.Id], ShownOfNeighbour)))]);
    }
}
