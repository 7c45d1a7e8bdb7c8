using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Addresses;

/// <summary>A short word means nothing any more.</summary>
public sealed class RemoveFileAlias(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string word)
    {
        if (!me.IsAdministrator) return Outcome.Missing;
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.FileAliases.FirstOrDefaultAsync(a => a.Word == word) is not { } alias) return Outcome.Missing;
        db.FileAliases.Remove(alias);
        db.AuditEntries.Add(AuditEntry.Of("short-word.removed", me.PersonId, me.PersonId, clock.GetUtcNow(), before: word));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(me.PersonId, $"“{word}” is removed.") : Outcome.Missing;
    }
}
