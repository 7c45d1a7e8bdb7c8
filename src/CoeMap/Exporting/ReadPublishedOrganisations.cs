using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>Organisations for other programs, in the order in which they came to the map; three statements.</summary>
public sealed class ReadPublishedOrganisations(IDbContextFactory<CoeMapDb> dbs, PublicAddress site)
{
    /// <param name="kind">Null for all.</param>
    /// <param name="region">Null for all.</param>
    /// <param name="after">The last one of the page before.</param>
    /// <param name="most">How many a page holds.</param>
    /// <param name="stop">Ends the asking.</param>
    public async Task<PageAfter<PublishedOrganisation>> RunAsync(OrganisationKind? kind, Region? region, Guid? after, int most, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var wanted = db.Organisations.AsNoTracking();
        if (kind is not null) wanted = wanted.Where(o => o.Kind == kind);
        if (region is not null) wanted = wanted.Where(o => o.Region == region);
        var total = wanted;
        if (after is { } id) wanted = wanted.Where(o => o.Id.CompareTo(id) > 0);
        var rows = await Rows(db, wanted.OrderBy(o => o.Id).Take(most + 1), total).ToListAsync(stop);
        var ids = rows.ConvertAll(r => r.Id);
        var (like, ties) = (await NeighboursAsync(db, ids, stop), await TiesAsync(db, ids, stop));
        return PageAfter.Of([.. rows.OrderBy(r => r.Id.ToString(), StringComparer.Ordinal)], most, r => r.ToPublished(site.Root, like[r.Id], ties[r.Id]), r => r.Id, r => r.Total);
    }

    /// <returns>Null when there is none; its slug differs from the one asked for where it was renamed or merged.</returns>
    public async Task<PublishedOrganisation?> OneAsync(string slugOrId, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var (isId, all) = (Guid.TryParse(slugOrId, out var id), db.Organisations.AsNoTracking());
        var one = isId ? all.Where(o => o.Id == id)
            : all.Where(o => o.Slug == slugOrId || db.FormerAddresses.Any(a => a.Of == AddressOf.Organisation && a.Slug == slugOrId && a.ThingId == o.Id)).OrderByDescending(o => o.Slug == slugOrId).Take(1);
        return await Rows(db, one, all).FirstOrDefaultAsync(stop) is { } row ? row.ToPublished(site.Root, (await NeighboursAsync(db, [row.Id], stop))[row.Id], (await TiesAsync(db, [row.Id], stop))[row.Id]) : null;
    }

    // Said of the one, it holds for the other.
    private static async Task<ILookup<Guid, OrganisationTie>> TiesAsync(CoeMapDb db, List<Guid> organisations, CancellationToken stop) => (await (
        from r in db.OrganisationRelations.AsNoTracking()
        where organisations.Contains(r.OrganisationId) || organisations.Contains(r.OtherId)
        join one in db.Organisations on r.OrganisationId equals one.Id
        join other in db.Organisations on r.OtherId equals other.Id
        select new { Relation = r, one.Slug, one.Name, OtherSlug = other.Slug, OtherName = other.Name }).ToListAsync(stop))
        .SelectMany(r => new[] { (Of: r.Relation.OrganisationId, r.Relation, Slug: r.OtherSlug, Name: r.OtherName), (Of: r.Relation.OtherId, r.Relation, r.Slug, r.Name) })
        .OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase).DistinctBy(t => (t.Of, t.Slug))
        .ToLookup(t => t.Of, t => new OrganisationTie(t.Slug, t.Name, t.Relation.Basis, t.Relation.Word, t.Relation.Source, t.Relation.SaidOn));

    private static async Task<ILookup<Guid, (string Slug, string Vintage)>> NeighboursAsync(CoeMapDb db, List<Guid> organisations, CancellationToken stop) => (await (
        from n in db.StatisticalNeighbours
        where organisations.Contains(n.OrganisationId)
        join o in db.Organisations on n.NeighbourId equals o.Id
        orderby n.Rank
        select new { n.OrganisationId, o.Slug, n.Vintage }).ToListAsync(stop)).ToLookup(n => n.OrganisationId, n => (n.Slug, n.Vintage));

    private static IQueryable<Row> Rows(CoeMapDb db, IQueryable<Organisation> organisations, IQueryable<Organisation> all)
    {
        var listed = db.Listings.Public();
        return organisations.Select(o => new Row
        {
            Id = o.Id,
            Slug = o.Slug,
            Name = o.Name,
            AlsoKnownAs = o.AlsoKnownAs,
            Kind = o.Kind,
            Region = o.Region,
            Website = o.Website,
            GssCode = o.GssCode,
            DfeCode = o.DfeCode,
            AuthorityType = o.AuthorityType,
            Latitude = o.Latitude,
            Longitude = o.Longitude,
            Listings = listed.Count(l => l.Participations.Any(p => p.OrganisationId == o.Id)),
            Total = all.Count(),
        });
    }

    private sealed class Row
    {
        public required Guid Id { get; init; }
        public required string Slug { get; init; }
        public required string Name { get; init; }
        public required List<string> AlsoKnownAs { get; init; }
        public required OrganisationKind Kind { get; init; }
        public required Region? Region { get; init; }
        public required string? Website { get; init; }
        public required string? GssCode { get; init; }
        public required string? DfeCode { get; init; }
        public required AuthorityType? AuthorityType { get; init; }
        public required double? Latitude { get; init; }
        public required double? Longitude { get; init; }
        public required int Listings { get; init; }
        public required int Total { get; init; }

        public PublishedOrganisation ToPublished(string site, IEnumerable<(string Slug, string Vintage)> neighbours, IEnumerable<OrganisationTie> ties) => new()
        {
            Id = Id,
            Slug = Slug,
            Url = $"{site}/organisations/{Slug}",
            Api = $"{site}/api/v1/organisations/{Slug}",
            Name = Name,
            AlsoKnownAs = AlsoKnownAs,
            Kind = Kind,
            Region = Region,
            Website = Website,
            GssCode = GssCode,
            DfeCode = DfeCode,
            AuthorityType = AuthorityType,
            Latitude = Latitude,
            Longitude = Longitude,
            Listings = Listings,
            StatisticalNeighbours = [.. neighbours.Select(n => n.Slug)],
            StatisticalNeighboursOf = neighbours.Select(n => n.Vintage).FirstOrDefault(),
            WorksWith = [.. ties],
        };
    }
}
