using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>Asks both sides of every request that was answered, four weeks after it was asked, what came of it.</summary>
public sealed class AskWhatCameOfIt(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>Safe to run twice, or in two instances at once: the row version lets one of them write.</summary>
    /// <returns>How many requests were asked about.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var before = now - Connection.OutcomeAfter;
        var due = await db.Connections.Where(c => (c.State == RequestState.Answered || c.State == RequestState.Accepted) && c.OutcomeAskedAt == null && c.AskedAt <= before)
            .OrderBy(c => c.AskedAt).Take(Batch).ToListAsync(stop);
        foreach (var connection in due)
        {
            connection.AskOutcome(now);
            var letter = new ConnectionLetter(connection.Id, await ConnectionAbout.OfAsync(db, connection, stop));
            foreach (var side in Enum.GetValues<PartySide>())
            {
                foreach (var (party, email) in (await Carrying.SideAsync(db, connection, side, stop)).Where(p => p.Party.Outcome is null))
                    db.OutgoingMails.Add(letter.WhatCameOfIt(email, Carrying.LinkFor(db, party, LinkPurpose.Outcome, now), now));
            }

            db.AuditEntries.Add(AuditEntry.Of("connection.outcome-asked", connection.Id, null, now));
        }

        return (await db.TrySaveAsync()).IsWritten ? due.Count : 0; // another instance was faster
    }
}
