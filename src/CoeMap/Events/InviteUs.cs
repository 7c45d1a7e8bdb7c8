using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Feedback;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoeMap.Events;

/// <summary>Somebody invites the Centre to their meeting. Sent twice it is kept once; what looks like spam is kept apart and thanked alike.</summary>
public sealed class InviteUs(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, IOptions<FeedbackLimits> limits)
{
    /// <returns>Done with the id that makes the reference, and a message when it was set aside.</returns>
    public async Task<Outcome> RunAsync(InvitationInput input, SendingBrowser from)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await FindAsync(db, input.OnceKey) is { } same) return Answer(same);

        var now = clock.GetUtcNow();
        var invitation = MeetingInvitation.Receive(input, from, limits.Value.ClientKey ?? db.Database.GetConnectionString()!, now);
        var room = await limits.Value.RoomForAsync(db.MeetingInvitations.Where(i => i.ReceivedAt > now - FeedbackLimits.Window), invitation);
        if (room == RoomForMore.None) return FeedbackLimits.Full;
        if (room == RoomForMore.SetAside) invitation.SetAside(now);

        db.MeetingInvitations.Add(invitation);
        if (invitation.Spam is null) db.AuditEntries.Add(AuditEntry.Of("invitation.received", invitation.Id, null, now));
        if ((await db.TrySaveAsync()).IsWritten) return Answer(invitation);

        await using var fresh = await dbs.CreateDbContextAsync();
        return await FindAsync(fresh, input.OnceKey) is { } other ? Answer(other) : Outcome.Refuse("Your invitation has not reached us. Send it again");
    }

    private static Task<MeetingInvitation?> FindAsync(CoeMapDb db, Guid onceKey) => db.MeetingInvitations.AsNoTracking().FirstOrDefaultAsync(i => i.OnceKey == onceKey);

    private static Outcome.Done Answer(MeetingInvitation invitation) => new(invitation.Id, invitation.LimitedAt is null ? "" : FeedbackLimits.SetAside);
}
