using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>Reminds, once and after a week, those who have not answered a request.</summary>
public sealed class RemindAnswerers(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>Safe to run twice, or in two instances at once: the row version lets one of them write.</summary>
    /// <returns>How many requests were reminded of.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var before = now - Connection.ReminderAfter;
        var due = await db.Connections.Where(c => c.State == RequestState.Waiting && c.RemindedAt == null && (c.PassedOnAt ?? c.AskedAt) <= before).OrderBy(c => c.AskedAt).Take(Batch).ToListAsync(stop);
        foreach (var connection in due)
        {
            connection.Remind(now);
            var letter = new ConnectionLetter(connection.Id, await ConnectionAbout.OfAsync(db, connection, stop));
            var words = await db.ConnectionMessages.Where(m => m.ConnectionId == connection.Id).OrderBy(m => m.WrittenAt).Select(m => m.Words).FirstOrDefaultAsync(stop) ?? "";
            foreach (var (party, email) in await Carrying.SideAsync(db, connection, PartySide.Receiver, stop))
                db.OutgoingMails.Add(letter.Reminder(email, words, Carrying.LinkFor(db, party, LinkPurpose.Conversation, now), now));
            db.AuditEntries.Add(AuditEntry.Of("connection.reminded", connection.Id, null, now));
        }

        return (await db.TrySaveAsync()).IsWritten ? due.Count : 0; // another instance was faster
    }
}
