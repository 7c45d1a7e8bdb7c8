using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Everything a visitor may see of one organisation: what it leads and takes part in, and for an authority those most like it; four statements.</summary>
public sealed class OrganisationDetails(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<OrganisationToRead?> RunAsync(string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var found = await (
            from o in db.Organisations.AsNoTracking()
            where o.Slug == slug
            from f in db.OfstedOutcomes.AsNoTracking().Where(f => f.OrganisationId == o.Id).DefaultIfEmpty()
            select new { Organisation = o, Ofsted = f }).FirstOrDefaultAsync(stop);
        if (found is null) return null;

        var id = found.Organisation.Id;
        var work = await WorkOf(db, [id]).ToListAsync(stop);
        var neighbours = await (
            from n in db.StatisticalNeighbours
            where n.OrganisationId == id
            join o in db.Organisations on n.NeighbourId equals o.Id
            orderby n.Rank
            select new { o.Id, o.Slug, o.Name, n.Rank, n.Closeness, n.Vintage }).ToListAsync(stop);
        var theirs = neighbours.Count == 0 ? [] : await WorkOf(db, [.. neighbours.Select(n => n.Id)]).ToListAsync(stop);
        return new(
            found.Organisation,
            found.Ofsted,
            Gathered(work),
            [.. neighbours.Select(n => new Neighbour(n.Slug, n.Name, n.Rank, n.Closeness, n.Vintage, Gathered(theirs.Where(t => t.OrganisationId == n.Id))))]);
    }

    private static IQueryable<Row> WorkOf(CoeMapDb db, List<Guid> organisations) =>
        from l in db.Listings.Public()
        from p in l.Participations
        where organisations.Contains(p.OrganisationId)
        orderby l.Name
        select new Row(p.OrganisationId, p.Role, l.Slug, l.Name, l.Summary, l.Kind, l.Stage, l.EvidenceItems);

    private static IReadOnlyList<Work> Gathered(IEnumerable<Row> rows) =>
        [.. rows.GroupBy(r => r.Slug, StringComparer.Ordinal).Select(g => new Work(g.Key, g.First().Name, g.First().Summary, g.First().Kind, g.First().Stage, [.. g.Select(r => r.Role).Order()], g.First().EvidenceItems))];

    private sealed record Row(Guid OrganisationId, ParticipationRole Role, string Slug, string Name, string Summary, ListingKind Kind, Stage Stage, int EvidenceItems);
}
