using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>What a steward of an authority can state of it, and what was stated last; two statements.</summary>
public sealed class WorkplaceChoices(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null for everybody but stewards of local authorities.</returns>
    public async Task<WorkplaceOfMine?> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var found = await (
            from o in db.Organisations.Where(o => o.Id == me.StewardOf && o.Kind == OrganisationKind.LocalAuthority)
            from w in db.Workplaces.Where(w => w.OrganisationId == o.Id).DefaultIfEmpty()
            select new { o.Slug, o.Name, System = w == null ? null : w.CaseManagementSystem, TeamSize = w == null ? null : w.TeamSize }).FirstOrDefaultAsync();
        if (found is null) return null;
        var systems = await db.Technologies.Where(t => t.Kind == TechnologyKind.CaseManagementSystem).OrderBy(t => t.Name).Select(t => new NamedLink(t.Slug, t.Name)).ToListAsync();
        return new(found.Slug, found.Name, found.System, found.TeamSize, systems);
    }
}

public sealed record WorkplaceOfMine(string Slug, string Name, string? System, TeamSize? TeamSize, IReadOnlyList<NamedLink> Systems);
