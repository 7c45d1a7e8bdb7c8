using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>Whoever got a request wants nothing more from its asker, who is not told; others answer from now on.</summary>
public sealed class BlockAsker(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Entrance entrance)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await entrance.OpenAsync(db, now) is not { IsAsker: false, IsNew: false } door) return Outcome.Missing;
        if (door.IsExpired) return Outcome.Refuse("This link has expired. Ask for a fresh one.");

        if (!await db.ConnectionBlocks.AnyAsync(b => b.ById == door.Party.PersonId && b.BlockedId == door.Connection.AskerId))
            db.ConnectionBlocks.Add(ConnectionBlock.Of(door.Party.PersonId, door.Connection.AskerId, now));
        door.Party.Leave(now);
        db.AuditEntries.Add(AuditEntry.Of("connection.blocked", door.Connection.Id, door.Party.PersonId, now));
        await db.TrySaveAsync(); // a double click finds it blocked
        return new Outcome.Done(door.Connection.Id, "Nothing more of theirs reaches you. They are not told");
    }
}
