using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>What of conversations is not kept for ever: words two years, links until they are long over, addresses of copies until they end.</summary>
internal static class ConnectionRetention
{
    public static async Task<int> ForgetAsync(CoeMapDb db, DateTimeOffset now, CancellationToken stop)
    {
        var (aMonthAgo, twoYearsAgo) = (now.AddDays(-30), now.AddYears(-2));
        return await db.ConnectionLinks.Where(l => l.ExpiresAt < aMonthAgo).ExecuteDeleteAsync(stop)
            + await db.Connections.Where(c => c.GrantEndsAt < now && c.GrantLink != null).ExecuteUpdateAsync(c => c.SetProperty(p => p.GrantLink, (string?)null), stop)
            + await db.Connections.Where(c => c.AskedAt < twoYearsAgo && c.DeclineWords != null).ExecuteUpdateAsync(c => c.SetProperty(p => p.DeclineWords, (string?)null), stop)
            + await db.ConnectionMessages.Where(m => m.WrittenAt < twoYearsAgo && m.Words != "").ExecuteUpdateAsync(m => m.SetProperty(p => p.Words, ""), stop)
            + await db.Concerns.Where(c => c.SettledAt < twoYearsAgo && c.Words != "").ExecuteUpdateAsync(c => c.SetProperty(p => p.Words, "").SetProperty(p => p.Answer, (string?)null), stop);
    }
}
