using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Needs;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Atlas;

/// <summary>Every authority where it stands on the map, with the number that was asked for; one statement.</summary>
/// <remarks>Everybody sees the same picture: it names only organisations that chose to be named to everybody.</remarks>
public sealed class MapOfEngland(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<IReadOnlyList<AuthorityOnMap>> RunAsync(MapQuestion question, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var counts = CountsOf(db, question);
        var rows = await (
            from hexagon in db.Hexagons.AsNoTracking()
            join authority in db.Organisations on hexagon.OrganisationId equals authority.Id
            from count in counts.Where(c => c.OrganisationId == authority.Id).DefaultIfEmpty()
            orderby authority.Region, authority.Name
            select new { authority.Slug, authority.Name, authority.Region, hexagon.GridColumn, hexagon.GridRow, Number = (int?)count.Number }).ToListAsync(stop);
        return rows.ConvertAll(r => new AuthorityOnMap(r.Slug, r.Name, r.Region, new HexCell(r.GridColumn, r.GridRow), NumberOf(question, r.Number ?? 0)));
    }

    // Not heard from: 1, heard from: 0.
    private static int NumberOf(MapQuestion question, int counted) =>
        question is { Measure: MapMeasure.Quiet, Listing: null } ? counted == 0 ? 1 : 0 : counted;

    private static IQueryable<CountOfOrganisation> CountsOf(CoeMapDb db, MapQuestion question) => question switch
    {
        { Listing: { } slug } => Uses(db).Where(u => db.Listings.Any(l => l.Id == u.ListingId && l.Slug == slug)).GroupBy(u => u.OrganisationId)
            .Select(g => new CountOfOrganisation { OrganisationId = g.Key, Number = g.Count() }),
        { Measure: MapMeasure.Leads } => Listed(db, question.Theme).GroupBy(l => l.LeadOrganisationId)
            .Select(g => new CountOfOrganisation { OrganisationId = g.Key, Number = g.Count() }),
        { Measure: MapMeasure.Uses } => Uses(db).Where(u => Listed(db, question.Theme).Any(l => l.Id == u.ListingId)).GroupBy(u => u.OrganisationId)
            .Select(g => new CountOfOrganisation { OrganisationId = g.Key, Number = g.Count() }),
        { Measure: MapMeasure.Needs } => NeedsOf(db, question.Theme).GroupBy(n => n.OrganisationId!.Value)
            .Select(g => new CountOfOrganisation { OrganisationId = g.Key, Number = g.Count() }),
        { Measure: MapMeasure.Quiet } => Taking(db, question.Theme).Select(p => p.OrganisationId)
            .Concat(Uses(db).Where(u => Listed(db, question.Theme).Any(l => l.Id == u.ListingId)).Select(u => u.OrganisationId))
            .Concat(NeedsOf(db, question.Theme).Select(n => n.OrganisationId!.Value))
            .GroupBy(id => id).Select(g => new CountOfOrganisation { OrganisationId = g.Key, Number = g.Count() }),
        _ => Taking(db, question.Theme).GroupBy(p => p.OrganisationId)
            .Select(g => new CountOfOrganisation { OrganisationId = g.Key, Number = g.Select(p => p.ListingId).Distinct().Count() }),
    };

    private static IQueryable<Listings.Listing> Listed(CoeMapDb db, string? theme) => db.Listings.Public().Where(l => theme == null || l.Themes.Contains(theme));

    private static IQueryable<Listings.Participation> Taking(CoeMapDb db, string? theme) => Listed(db, theme).SelectMany(l => l.Participations);

    private static IQueryable<AdoptionEntry> Uses(CoeMapDb db) =>
        db.AdoptionEntries.Counted().NamedTo(null).Where(u => u.Stage == AdoptionStage.InUse || u.Stage == AdoptionStage.Piloting);

    private static IQueryable<Need> NeedsOf(CoeMapDb db, string? theme) =>
        db.Needs.Public().Where(n => n.OrganisationId != null && (n.State == NeedState.Open || n.State == NeedState.Matched) && (theme == null || n.Themes.Contains(theme)));
}

/// <summary>How many things an organisation has.</summary>
internal sealed class CountOfOrganisation
{
    public Guid OrganisationId { get; init; }
    public int Number { get; init; }
}

/// <param name="Number">What was asked for; 0 where there is none.</param>
public sealed record AuthorityOnMap(string Slug, string Name, Region? Region, HexCell Cell, int Number);
