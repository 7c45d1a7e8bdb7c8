using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Organisations;

/// <summary>A steward of either organisation, or a moderator, takes back that the two work together.</summary>
public sealed class RemoveWorksWith(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string slug, Guid otherId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Organisations.SpokenForBy(me).FirstOrDefaultAsync(o => o.Slug == slug) is not { } organisation) return Outcome.Missing;
        var said = await db.OrganisationRelations
            .Where(r => (r.OrganisationId == organisation.Id && r.OtherId == otherId) || (r.OrganisationId == otherId && r.OtherId == organisation.Id)).ToListAsync();
        var other = await db.Organisations.Where(o => o.Id == otherId).Select(o => o.Slug).FirstOrDefaultAsync();
        if (said.Count == 0 || other is null) return new Outcome.Done(organisation.Id, "It is not shown any more.");

        db.OrganisationRelations.RemoveRange(said);
        db.AuditEntries.Add(AuditEntry.Of("organisation.works-with-removed", organisation.Id, me.PersonId, clock.GetUtcNow(), before: other));
        await db.TrySaveAsync(); // somebody else may have just taken it back
        return new Outcome.Done(organisation.Id, "It is not shown any more.");
    }
}
