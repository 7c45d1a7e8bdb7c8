using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Themes;

/// <summary>The themes as an administrator may word them, in the order of the pages.</summary>
public sealed class ThemeWordings(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Empty for everybody but administrators.</returns>
    public async Task<IReadOnlyList<Theme>> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Themes.AsNoTracking().EditableBy(me).OrderBy(t => t.Position).ToListAsync();
    }
}
