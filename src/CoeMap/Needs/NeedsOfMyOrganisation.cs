using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>What a steward’s organisation needs, those that nobody else sees yet too, the newest first; one statement.</summary>
public sealed class NeedsOfMyOrganisation(IDbContextFactory<CoeMapDb> dbs)
{
    private const int Most = 50;

    /// <returns>Empty for everybody but stewards.</returns>
    public async Task<IReadOnlyList<NeedRow>> RunAsync(Me me, CancellationToken stop = default)
    {
        if (me.StewardOf is not { } organisation) return [];
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await NeedRow.Of(db, db.Needs.AsNoTracking().EditableBy(me).Where(n => n.OrganisationId == organisation && n.State != NeedState.Draft && n.HiddenAt == null)).Take(Most).ToListAsync(stop);
    }
}
