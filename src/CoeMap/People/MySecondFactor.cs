using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Reads whether one's own second factor is set up, and how many recovery codes are left.</summary>
public sealed class MySecondFactor(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null where none is set up.</returns>
    public async Task<SecondFactorFacts?> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.SecondFactors.Where(f => f.PersonId == me.PersonId).Select(f => new SecondFactorFacts(f.SetUpAt, f.RecoveryCodes.Count(c => c.UsedAt == null))).FirstOrDefaultAsync();
    }
}

public sealed record SecondFactorFacts(DateTimeOffset SetUpAt, int CodesLeft);
