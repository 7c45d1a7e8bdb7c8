using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>The name of a published listing for somebody who may edit it.</summary>
public sealed class EditableListing(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is none or it is not mine to edit.</returns>
    public async Task<string?> RunAsync(Me me, string slug)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Listings.EditableBy(me).Where(l => l.Slug == slug).Select(l => l.Name).FirstOrDefaultAsync();
    }
}
