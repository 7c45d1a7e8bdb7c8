using CoeMap.Adoption;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>Each day weighs what has grown old, and after a new rule everything; the history keeps what it was before.</summary>
public sealed class WeighAgain(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Safe to run twice, or in two instances at once.</summary>
    /// <returns>How many items have another strength now.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        for (var changed = 0; ;)
        {
            await using var db = await dbs.CreateDbContextAsync(stop);
            var now = clock.GetUtcNow();
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            var due = await db.EvidenceItems.Where(i => i.WeighAgainOn <= today || i.RuleVersion < EvidenceRule.Current.Version).OrderBy(i => i.Id).Take(Batch).ToListAsync(stop);
            if (due.Count == 0) return changed;
            foreach (var item in due)
            {
                var before = item.Strength;
                if (item.WeighAgain(now) is not { } entry) continue;
                db.EvidenceStrengths.Add(entry);
                db.AuditEntries.Add(AuditEntry.Of("evidence.weighed", item.Id, null, now, $"{before} of 5", $"{entry.Strength} of 5 by rule {entry.RuleVersion}"));
                changed++;
            }

            // Another instance weighs the same ones at this moment.
            if (!(await db.TrySaveAndCountAsync([.. due.Select(i => i.ListingId).Distinct()])).IsWritten) return changed;
        }
    }
}
