using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Reads which work accounts open one's own account.</summary>
public sealed class MyWorkAccounts(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<IReadOnlyList<WorkAccountLogin>> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.UserLogins.AsNoTracking().Where(l => l.UserId == me.PersonId).OrderBy(l => l.ProviderDisplayName).ThenBy(l => l.ProviderKey)
            .Select(l => new WorkAccountLogin(l.LoginProvider, l.ProviderKey, l.ProviderDisplayName ?? "")).ToListAsync();
    }
}
