using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>How many invitations wait and since when; one statement.</summary>
public sealed class InvitationCounts(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null for everybody but moderators.</returns>
    public async Task<InvitationCount?> RunAsync(Me me, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.MeetingInvitations.Where(i => i.Spam == null && i.State == InvitationState.Waiting).GroupBy(i => 1)
            .Select(g => new InvitationCount(g.Count(), g.Min(i => (DateTimeOffset?)i.ReceivedAt))).SingleOrDefaultAsync(stop) ?? new(0, null);
    }
}

public sealed record InvitationCount(int Waiting, DateTimeOffset? Oldest);
