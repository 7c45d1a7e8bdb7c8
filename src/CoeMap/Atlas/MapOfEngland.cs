using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Atlas;

/// <summary>Every authority where it stands on the map, with the number that was asked for; one statement.</summary>
/// <remarks>Who takes part in what is counted in memory, as filters are; a moment after a change that costs a statement more.</remarks>
public sealed class MapOfEngland(IDbContextFactory<CoeMapDb> dbs, MapAtHand atHand)
{
    /// <param name="me">An authority's uses count where it lets this reader see its name; null for a visitor.</param>
    public async Task<IReadOnlyList<AuthorityOnMap>> RunAsync(MapQuestion question, Me? me = null, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var takesPart = question is { Listing: null, Measure: MapMeasure.TakesPart or MapMeasure.Quiet } ? TakesPart(await atHand.ReadAsync(db, stop), question.Theme) : _ => 0;
        var counts = CountsOf(db, question, me);
        var rows = await (
            from hexagon in db.Hexagons.AsNoTracking()
            join authority in db.Organisations on hexagon.OrganisationId equals authority.Id
            from count in counts.Where(c => c.OrganisationId == authority.Id).DefaultIfEmpty()
            orderby authority.Region, authority.Name
            select new { authority.Id, authority.Slug, authority.Name, authority.Region, hexagon.GridColumn, hexagon.GridRow, Number = (int?)count.Number, count.Stage }).ToListAsync(stop);
        return rows.ConvertAll(r => new AuthorityOnMap(
            r.Id, r.Slug, r.Name, r.Region, new HexCell(r.GridColumn, r.GridRow), NumberOf(question, takesPart(r.Id) + (r.Number ?? 0)), r.Stage));
    }

    // Not heard from: 1, heard from: 0.
    private static int NumberOf(MapQuestion question, int counted) => !question.IsQuiet ? counted : counted == 0 ? 1 : 0;

    private static Func<Guid, int> TakesPart(MapNow map, string? theme)
    {
        var ofTheme = theme is null ? null : map.With([new(SearchFilter.Theme, theme)]);
        return organisation => PlaceSet.InAll(new[] { ofTheme, map.With([new(SearchFilter.Organisation, organisation.ToString())]) }.OfType<PlaceSet>())!.Count;
    }

    private static IQueryable<CountOfOrganisation> CountsOf(CoeMapDb db, MapQuestion question, Me? me) => question switch
    {
        // An organisation has one confirmed entry for a listing.
        { Listing: { } slug } => Uses(db, me).Where(u => db.Listings.Public().Any(l => l.Id == u.ListingId && l.Slug == slug))
            .Select(u => new CountOfOrganisation { OrganisationId = u.OrganisationId, Number = u.Stage == AdoptionStage.InUse ? 1 : 0, Stage = u.Stage }),
        { Measure: MapMeasure.Leads } => Count(Listed(db, question.Theme).Select(l => l.LeadOrganisationId)),
        { Measure: MapMeasure.Uses } => Count(Uses(db, me).Where(u => u.Stage == AdoptionStage.InUse && Listed(db, question.Theme).Any(l => l.Id == u.ListingId && l.Kind == ListingKind.Tool))
            .Select(u => u.OrganisationId)),
        { Measure: MapMeasure.Needs } => Count(NeedsOf(db, question.Theme).Select(n => n.OrganisationId!.Value)),
        { Measure: MapMeasure.Quiet } => Count(Uses(db, me).Where(u => Listed(db, question.Theme).Any(l => l.Id == u.ListingId)).Select(u => u.OrganisationId)
            .Concat(NeedsOf(db, question.Theme).Select(n => n.OrganisationId!.Value))),
        _ => Count(db.Hexagons.Where(h => false).Select(h => h.OrganisationId)), // counted in memory
    };

    private static IQueryable<CountOfOrganisation> Count(IQueryable<Guid> organisations) =>
        organisations.GroupBy(id => id).Select(g => new CountOfOrganisation { OrganisationId = g.Key, Number = g.Count(), Stage = null });

    private static IQueryable<Listing> Listed(CoeMapDb db, string? theme) => theme is null ? db.Listings.Public() : db.Listings.Public().Where(l => l.Themes.Contains(theme));

    private static IQueryable<AdoptionEntry> Uses(CoeMapDb db, Me? me) => db.AdoptionEntries.Counted().NamedTo(me);

    private static IQueryable<Need> NeedsOf(CoeMapDb db, string? theme)
    {
        var open = db.Needs.Public().Where(n => n.OrganisationId != null && (n.State == NeedState.Open || n.State == NeedState.Matched));
        return theme is null ? open : open.Where(n => n.Themes.Contains(theme));
    }
}

/// <summary>How many things an organisation has, or how far it has come with one.</summary>
internal sealed class CountOfOrganisation
{
    public Guid OrganisationId { get; init; }
    public int Number { get; init; }
    public AdoptionStage? Stage { get; init; }
}

/// <param name="Number">What was asked for; 0 where there is none. For one listing 1 where it is in use.</param>
/// <param name="Stage">For one listing: how far it has come; null where nothing is confirmed or its name may not be seen.</param>
public sealed record AuthorityOnMap(Guid Id, string Slug, string Name, Region? Region, HexCell Cell, int Number, AdoptionStage? Stage = null);
