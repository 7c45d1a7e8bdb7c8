using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>One invitation for Centre staff; one statement.</summary>
public sealed class ReadInvitation(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<MeetingInvitation?> RunAsync(Me me, Guid id, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.MeetingInvitations.AsNoTracking().WorkedBy(me).FirstOrDefaultAsync(i => i.Id == id, stop);
    }
}
