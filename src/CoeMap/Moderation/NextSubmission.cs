using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>What a moderator opens next: the oldest that is not theirs and nobody else has taken.</summary>
public sealed class NextSubmission(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when nothing is left for them.</returns>
    public async Task<QueuedSubmission?> RunAsync(Me me)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync();
        return await ModerationQueue.NextAsync(db, me);
    }
}
