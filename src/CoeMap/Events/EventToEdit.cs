using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>One event for Centre staff; nothing for anybody else.</summary>
public sealed class EventToEdit(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<Event?> RunAsync(Me me, Guid id, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.Events.AsNoTracking().EditableBy(me).FirstOrDefaultAsync(e => e.Id == id, stop);
    }
}
