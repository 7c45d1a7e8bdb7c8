using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>Centre staff set an invitation aside without a mail: settled by telephone, or nothing to answer.</summary>
public sealed class CloseInvitation(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.MeetingInvitations.WorkedBy(me).FirstOrDefaultAsync(i => i.Id == id) is not { } invitation) return Outcome.Missing;
        if (invitation.State != InvitationState.Waiting) return new Outcome.Overtaken("Somebody has settled this already.");

        var now = clock.GetUtcNow();
        invitation.Close(now);
        db.AuditEntries.Add(AuditEntry.Of("invitation.closed", id, me.PersonId, now, Words.Of(InvitationState.Waiting), Words.Of(invitation.State)));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(id, "Closed without an answer") : new Outcome.Overtaken("Somebody has settled this already.");
    }
}
