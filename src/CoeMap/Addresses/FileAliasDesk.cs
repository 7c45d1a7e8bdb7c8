using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Addresses;

/// <summary>Every short word and its meaning, for administrators; one statement.</summary>
public sealed class FileAliasDesk(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<IReadOnlyList<FileAlias>> RunAsync(Me me, CancellationToken stop = default)
    {
        if (!me.IsAdministrator) return [];
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.FileAliases.AsNoTracking().OrderBy(a => a.Word).ToListAsync(stop);
    }
}
