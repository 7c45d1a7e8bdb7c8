using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>Brings the reference data of a folder into the map: all of it or, when a row is bad, nothing.</summary>
public sealed class Seed(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <exception cref="SeedProblemException">A row cannot be taken; names file and line.</exception>
    public async Task<SeedReport> RunAsync(SeedFolder folder)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var run = new SeedRun(db, folder, new SeedReport(), clock.GetUtcNow());
        await ThemesFile.TakeAsync(run);
        var organisations = await OrganisationsFile.TakeAsync(run);
        var authorities = organisations.Values.Where(o => o.DfeCode is not null).DistinctBy(o => o.Id)
            .ToDictionary(o => o.DfeCode!, StringComparer.Ordinal);
        await NeighboursFile.TakeAsync(run, authorities);
        await OfstedFile.TakeAsync(run, authorities);
        await HexagonsFile.TakeAsync(run, authorities);
        await GlossaryFile.TakeAsync(run);
        await FileAliasesFile.TakeAsync(run);
        var technologies = await TechnologiesFile.TakeAsync(run, organisations);
        await PagesFolder.TakeAsync(run);
        await ListingsFile.TakeAsync(run, new ListingEntry(
            organisations,
            db.Themes.Local.ToDictionary(t => t.Slug, t => t.Name, StringComparer.Ordinal),
            db.FocusAreas.Local.ToDictionary(a => a.Slug, a => a.Name, StringComparer.Ordinal),
            technologies.ToDictionary(t => t.Key, t => t.Value.Name, StringComparer.Ordinal)));
        await OrganisationRelationsFile.TakeAsync(run, organisations);
        await db.SaveChangesAsync();
        return run.Report;
    }
}
