using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>How long an import is kept that nobody accepted, and people that a file named; the privacy page states these times.</summary>
public static class ImportRetention
{
    public static readonly TimeSpan UnacceptedLast = TimeSpan.FromDays(30);
    public static readonly TimeSpan ConsentsAwaited = TimeSpan.FromDays(90);

    /// <returns>How many rows were deleted.</returns>
    public static async Task<int> ForgetAsync(CoeMapDb db, DateTimeOffset now, CancellationToken stop)
    {
        var (unaccepted, held) = (now - UnacceptedLast, now - ConsentsAwaited);
        return await db.Imports.Where(i => i.AcceptedAt == null && i.StartedAt < unaccepted).ExecuteDeleteAsync(stop)
            + await db.ImportRows.Where(r => r.State == RowState.Waiting && db.Imports.Any(i => i.Id == r.ImportId && i.AcceptedAt < unaccepted)).ExecuteDeleteAsync(stop)
            + await db.AwaitedConsents.Where(h => h.HeldAt < held).ExecuteDeleteAsync(stop);
    }
}
