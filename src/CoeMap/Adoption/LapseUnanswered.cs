using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>What an organisation was asked about again and has not answered in thirty days is shown as not confirmed, and counted no more.</summary>
public sealed class LapseUnanswered(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Batch = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(30);

    /// <returns>How many entries lapsed.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var askedBefore = now - Patience;
        var due = await db.AdoptionEntries.Counted().Where(e => e.AskedAgainAt <= askedBefore).OrderBy(e => e.AskedAgainAt).Take(Batch).ToListAsync(stop);
        if (due.Count == 0) return 0;
        foreach (var entry in due)
        {
            entry.Lapse(now);
            db.AuditEntries.Add(AuditEntry.Of("adoption.lapsed", entry.Id, null, now, Words.Of(AdoptionState.Confirmed), Words.Of(AdoptionState.Lapsed)));
        }

        // Somebody answered at this moment: the next run lapses the others.
        return (await db.TrySaveAndCountAsync([.. due.Select(e => e.ListingId).Distinct()])).IsWritten ? due.Count : 0;
    }
}
