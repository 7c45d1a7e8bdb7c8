using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>How long the ledger keeps addresses, and what nobody confirmed.</summary>
public static class AdoptionRetention
{
    /// <returns>How many rows were deleted or lost an address.</returns>
    public static async Task<int> ForgetAsync(CoeMapDb db, DateTimeOffset now, CancellationToken stop)
    {
        var (unansweredBefore, answeredBefore, unconfirmedBefore) = (now.AddDays(-90), now.AddDays(-430), now.AddYears(-1));
        // Who answered is asked again a year later, and has thirty days for it.
        return await db.AdoptionLinks.Where(l => l.To != null && l.SentAt < unansweredBefore && (l.UsedAt == null || l.UsedAt < answeredBefore))
                .ExecuteUpdateAsync(l => l.SetProperty(p => p.To, (string?)null), stop)
            + await db.AdoptionEntries.Where(e => e.ConfirmedAt == null && e.ClaimedAt < unconfirmedBefore).ExecuteDeleteAsync(stop);
    }
}
