using System.ComponentModel;
using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>What the map holds, in numbers; two statements.</summary>
public sealed class ReadStatistics(IDbContextFactory<CoeMapDb> dbs, MapAtHand mapAtHand)
{
    public async Task<Statistics> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await mapAtHand.ReadAsync(db, stop);
        var (counted, needs) = (db.AdoptionEntries.Counted(), db.Needs.Public());
        var authorities = await db.Organisations.Where(o => o.Kind == OrganisationKind.LocalAuthority).Select(o => o.Id).ToListAsync(stop);
        var figures = await db.Organisations.GroupBy(_ => 1).Select(g => new
        {
            Organisations = g.Count(),
            Uses = counted.Count(e => e.Stage == Adoption.AdoptionStage.InUse),
            Users = counted.Where(e => e.Stage == Adoption.AdoptionStage.InUse).Select(e => e.OrganisationId).Distinct().Count(),
            NeedsOpen = needs.Count(n => n.State == NeedState.Open || n.State == NeedState.Matched),
            NeedsMet = needs.Count(n => n.State == NeedState.Met),
        }).SingleOrDefaultAsync(stop);
        IReadOnlyDictionary<string, int> By(SearchFilter filter) => map.MostOf(filter).ToDictionary(c => c.Value, c => c.Count, StringComparer.Ordinal);
        return new(
            map.Count, By(SearchFilter.Kind), By(SearchFilter.Stage), By(SearchFilter.Theme), By(SearchFilter.Region),
            figures?.Organisations ?? 0, authorities.Count, authorities.Count(id => map.CountOf(SearchFilter.Organisation, id.ToString()) > 0), figures?.Uses ?? 0, figures?.Users ?? 0, figures?.NeedsOpen ?? 0, figures?.NeedsMet ?? 0);
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
