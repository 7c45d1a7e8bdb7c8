using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>Everything the map holds about oneself.</summary>
public sealed class MyOwnData(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<PersonsData> RunAsync(Me me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await PersonalDataOf.ReadAsync(db, await Whom.OfPersonAsync(db, me.PersonId, stop), clock.GetUtcNow(), stop);
    }
}
