using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>Who uses, tries or has stopped a listing, as far as the reader may see names; one statement.</summary>
public sealed class UsesOfListing(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<ListingUses> RunAsync(Guid listingId, Me? me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return (await ReadAsync(db, [listingId], me, stop))[listingId];
    }

    /// <returns>One for each of the listings, used or not; one statement for all of them.</returns>
    internal static async Task<IReadOnlyDictionary<Guid, ListingUses>> ReadAsync(CoeMapDb db, IReadOnlyList<Guid> listings, Me? me, CancellationToken stop)
    {
        var named = db.AdoptionEntries.NamedTo(me);
        var rows = await (
            from e in db.AdoptionEntries.AsNoTracking().Current()
            where listings.Contains(e.ListingId)
            join o in db.Organisations on e.OrganisationId equals o.Id
            from hexagon in db.Hexagons.Where(h => h.OrganisationId == o.Id).DefaultIfEmpty()
            orderby o.Region, o.Name
            select new UseRow(
                e, o.Id, o.Slug, o.Name, o.Kind, o.Region, (int?)hexagon.GridColumn, (int?)hexagon.GridRow, named.Any(n => n.Id == e.Id))).ToListAsync(stop);
        return listings.ToDictionary(id => id, id => Of([.. rows.Where(r => r.Entry.ListingId == id)]));
    }

    private static ListingUses Of(List<UseRow> rows) => new(
        [.. rows.Where(r => r.IsNamed).Select(r => new NamedUse(
            r.Id, r.Slug, r.Name, r.Kind, r.Region, r.Entry.Stage, UseDates.Since(r.Entry.SinceYear, r.Entry.SinceMonth), r.Entry.Release, r.Entry.Note, r.Entry.WhatHappened,
            r.Entry.StillRightAt!.Value, r.Entry.LapsedAt is not null, r.Entry.Naming is Naming.Everybody) { GridColumn = r.GridColumn, GridRow = r.GridRow })],
        rows.Where(r => r.Entry.LapsedAt is null).GroupBy(r => r.Entry.Stage).ToDictionary(g => g.Key, g => g.Count()),
        rows.Where(r => r.Entry.LapsedAt is null && !r.IsNamed).GroupBy(r => r.Entry.Stage).ToDictionary(g => g.Key, g => g.Count()));

    private sealed record UseRow(
        AdoptionEntry Entry, Guid Id, string Slug, string Name, OrganisationKind Kind, Region? Region, int? GridColumn, int? GridRow, bool IsNamed);
}

/// <param name="Named">Whom the reader may see, by region and name; lapsed ones too.</param>
/// <param name="Counted">How many confirmed it, by stage.</param>
/// <param name="Unnamed">Of those, whom the reader does not see by name.</param>
public sealed record ListingUses(IReadOnlyList<NamedUse> Named, IReadOnlyDictionary<AdoptionStage, int> Counted, IReadOnlyDictionary<AdoptionStage, int> Unnamed)
{
    public int InUse => Counted.GetValueOrDefault(AdoptionStage.InUse);
    public bool IsEmpty => Named.Count == 0 && Counted.Count == 0;
}

/// <param name="Since">In words; null when not known.</param>
/// <param name="ConfirmedAt">When the organisation last said that it is right.</param>
/// <param name="IsLapsed">It was asked again and has not answered: not counted.</param>
/// <param name="IsForEverybody">Everybody sees the name, not only public bodies.</param>
public sealed record NamedUse(
    Guid OrganisationId, string Slug, string Name, OrganisationKind Kind, Region? Region, AdoptionStage Stage, string? Since, string? Release, string? Note, string? WhatHappened,
    DateTimeOffset ConfirmedAt, bool IsLapsed, bool IsForEverybody)
{
    /// <summary>Where it stands on the map of England; null for all but local authorities.</summary>
    public int? GridColumn { get; init; }
    public int? GridRow { get; init; }
}
