using System.ComponentModel;
using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>What the map holds, in numbers; one statement.</summary>
public sealed class ReadStatistics(IDbContextFactory<CoeMapDb> dbs, MapAtHand mapAtHand)
{
    public async Task<Statistics> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await mapAtHand.ReadAsync(db, stop);
        var (used, needs) = (db.AdoptionEntries.Counted().Where(e => e.Stage == Adoption.AdoptionStage.InUse), db.Needs.Public());
        var organisations = await db.Organisations.Select(o => new
        {
            o.Id,
            IsAuthority = o.Kind == OrganisationKind.LocalAuthority,
            Uses = used.Count(e => e.OrganisationId == o.Id),
            NeedsOpen = needs.Count(n => n.State == NeedState.Open || n.State == NeedState.Matched), // of all; asked once
            NeedsMet = needs.Count(n => n.State == NeedState.Met),
        }).ToListAsync(stop);
        var authorities = organisations.FindAll(o => o.IsAuthority);
        IReadOnlyDictionary<string, int> By(SearchFilter filter) => map.MostOf(filter).ToDictionary(c => c.Value, c => c.Count, StringComparer.Ordinal);
        return new(
            map.Count, By(SearchFilter.Kind), By(SearchFilter.Stage), By(SearchFilter.Theme), By(SearchFilter.Region),
            organisations.Count, authorities.Count, authorities.Count(o => map.CountOf(SearchFilter.Organisation, o.Id.ToString()) > 0),
            organisations.Sum(o => o.Uses), organisations.Count(o => o.Uses > 0), organisations.FirstOrDefault()?.NeedsOpen ?? 0, organisations.FirstOrDefault()?.NeedsMet ?? 0);
    }
}

[Description("What the map holds, in numbers. Only what was confirmed is counted as used.")]
public sealed record Statistics(
    [property: Description("Published listings.")] int Listings,
    [property: Description("Of them, by kind.")] IReadOnlyDictionary<string, int> ByKind,
    [property: Description("Of them, by stage.")] IReadOnlyDictionary<string, int> ByStage,
    [property: Description("Of them, by theme; one may be in three.")] IReadOnlyDictionary<string, int> ByTheme,
    [property: Description("Of them, by region; one may be in several.")] IReadOnlyDictionary<string, int> ByRegion,
    [property: Description("Organisations on the map.")] int Organisations,
    [property: Description("Of them, local authorities with children’s services.")] int Authorities,
    [property: Description("Of those, how many lead or take part in a published listing.")] int AuthoritiesTakingPart,
    [property: Description("Uses that organisations have confirmed.")] int ConfirmedUses,
    [property: Description("Organisations that have confirmed at least one.")] int ConfirmedUsers,
    [property: Description("Needs that are open or matched.")] int NeedsOpen,
    [property: Description("Needs that were met.")] int NeedsMet);
