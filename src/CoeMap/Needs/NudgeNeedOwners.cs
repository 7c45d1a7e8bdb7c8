using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>Asks the owners of needs after 14 and 45 days whether they still stand.</summary>
public sealed class NudgeNeedOwners(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>Safe to run twice, or in two instances at once: the row version lets one of them write.</summary>
    /// <returns>How many needs were asked about.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var (first, second) = (now - Need.NudgesAfter[0], now - Need.NudgesAfter[1]);
        var due = await db.Needs
            .Where(n => (n.State == NeedState.Open || n.State == NeedState.Matched) && n.HiddenAt == null && ((n.Nudges == 0 && n.PostedAt <= first) || (n.Nudges == 1 && n.PostedAt <= second)))
            .OrderBy(n => n.PostedAt).Take(Batch).ToListAsync(stop);
        foreach (var need in due)
        {
            var key = LinkKey.New();
            need.Nudge(LinkKey.HashOf(key), now);
            db.AuditEntries.Add(AuditEntry.Of("need.nudged", need.Id, null, now));
            foreach (var owner in (await NeedOwners.OfAsync(db, need, stop)).Addresses)
                db.OutgoingMails.Add(NeedLetter.Nudge(owner, need, (int)(now - need.PostedAt!.Value).TotalDays, key, now));
        }

        return (await db.TrySaveAsync()).IsWritten ? due.Count : 0; // another instance was faster
    }
}
