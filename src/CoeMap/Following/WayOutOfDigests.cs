using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>What the link in a weekly mail offers its holder now; two statements.</summary>
public sealed class WayOutOfDigests(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Null for a key that opens nothing.</returns>
    public async Task<WayOut?> RunAsync(string key)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await DigestLink.FindAsync(db, key) is not { } digest) return null;
        if (digest.IsOver(clock.GetUtcNow())) return WayOut.Expired;
        return await db.DigestChoices.AnyAsync(c => c.PersonId == digest.PersonId && c.Day == DigestDay.Never) ? WayOut.Taken : WayOut.Open;
    }
}

public enum WayOut { Open, Taken, Expired }
