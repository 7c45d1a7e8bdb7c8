using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>Invitations for Centre staff to work through: those that wait oldest first, settled ones newest first, spam apart; two statements.</summary>
public sealed class InvitationList(IDbContextFactory<CoeMapDb> dbs)
{
    public const int PageSize = 25;

    /// <returns>Null for everybody but moderators.</returns>
    public async Task<PageOf<MeetingInvitation>?> RunAsync(Me me, InvitationState state, bool spam, int page, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var wanted = db.MeetingInvitations.AsNoTracking().WorkedBy(me).Where(i => spam ? i.Spam != null : i.Spam == null && i.State == state);
        var total = await wanted.CountAsync(stop);
        var number = PageNumber.Within(page, total, PageSize);
        // What came after the limit is read after the others.
        var sorted = state == InvitationState.Waiting && !spam ? wanted.OrderBy(i => i.LimitedAt != null).ThenBy(i => i.ReceivedAt) : wanted.OrderByDescending(i => i.ReceivedAt);
        return new(await sorted.Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(stop), total, number, PageSize);
    }
}
