using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Gives a moderator or administrator ten new recovery codes, shown once; the ones before open nothing any more.</summary>
public sealed class RenewRecoveryCodes(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>The codes; empty where no app is set up, or this session has not passed it.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Me me)
    {
        if (!me.MayUseSecondFactor || me.AwaitsSecondFactor) return [];
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.SecondFactors.Include(f => f.RecoveryCodes).FirstOrDefaultAsync(f => f.PersonId == me.PersonId) is not { } factor) return [];

        var codes = factor.RenewRecoveryCodes();
        db.AuditEntries.Add(AuditEntry.Of("person.recovery-codes-renewed", me.PersonId, me.PersonId, clock.GetUtcNow()));
        return (await db.TrySaveAsync()).IsWritten ? codes : [];
    }
}
