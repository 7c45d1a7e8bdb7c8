using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>How many reports wait and since when; one statement.</summary>
public sealed class ReportCounts(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null for everybody but moderators.</returns>
    public async Task<ReportCount?> RunAsync(Me me, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.ListingReports.Where(r => r.Spam == null && r.State == ReportState.Waiting).GroupBy(r => 1)
            .Select(g => new ReportCount(g.Count(), g.Min(r => (DateTimeOffset?)r.ReceivedAt))).SingleOrDefaultAsync(stop) ?? new(0, null);
    }
}

public sealed record ReportCount(int Waiting, DateTimeOffset? Oldest);
