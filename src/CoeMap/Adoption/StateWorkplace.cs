using System.ComponentModel.DataAnnotations;
using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>A steward states their authority's case management system and the size of its data team, as of today.</summary>
public sealed class StateWorkplace(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, WorkplaceInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Organisations.Where(o => o.Id == me.StewardOf && o.Kind == OrganisationKind.LocalAuthority).Select(o => (Guid?)o.Id).FirstOrDefaultAsync() is not { } authority) return Outcome.Missing;
        var system = string.IsNullOrEmpty(input.System) ? null : input.System;
        if (system is not null && !await db.Technologies.AnyAsync(t => t.Slug == system && t.Kind == TechnologyKind.CaseManagementSystem)) return Outcome.Refuse("Choose the case management system from the list", nameof(input.System));

        var now = clock.GetUtcNow();
        var workplace = await db.Workplaces.FirstOrDefaultAsync(w => w.OrganisationId == authority);
        if (workplace is null) db.Workplaces.Add(workplace = Workplace.Of(authority));
        var before = Said(workplace);
        workplace.State(system, input.TeamSize, me.PersonId, now);
        db.AuditEntries.Add(AuditEntry.Of("organisation.workplace-stated", authority, me.PersonId, now, before, Said(workplace)));
        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(authority, "Your authority’s page says so from now on, with today’s date.")
            : new Outcome.Overtaken("Another steward has just stated it. Look again, then decide.");
    }

    private static string Said(Workplace workplace) => $"{workplace.CaseManagementSystem ?? "-"} {(workplace.TeamSize is { } size ? Words.Of(size) : "-")}";
}

public sealed class WorkplaceInput
{
    /// <summary>The slug of a technology; empty says nothing.</summary>
    [StringLength(60)]
    public string? System { get; set; }
    public TeamSize? TeamSize { get; set; }
}
