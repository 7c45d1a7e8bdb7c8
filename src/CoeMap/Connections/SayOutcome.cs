using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>Either side says what came of it, from the mail or the conversation; saying it again corrects it.</summary>
public sealed class SayOutcome(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Entrance entrance, ConnectionOutcome outcome)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await entrance.OpenAsync(db, now, LinkPurpose.Outcome) is not { IsNew: false } door) return Outcome.Missing;
        if (door.IsExpired) return Outcome.Refuse("This link has expired. Ask for a fresh one.");
        if (door.Party.Outcome == outcome) return Said(door);

        var before = door.Party.Outcome is { } said ? Words.Of(said) : null;
        door.Party.Say(outcome, now);
        db.AuditEntries.Add(AuditEntry.Of("connection.outcome-said", door.Connection.Id, door.Party.PersonId, now, before, Words.Of(outcome)));
        var isSaid = (await db.TrySaveAsync()).IsWritten || await db.ConnectionParties.AsNoTracking().AnyAsync(p => p.Id == door.Party.Id && p.Outcome == outcome); // the other of two clicks
        return isSaid ? Said(door) : Outcome.Refuse("It was said in another window at the same moment. Look again.");
    }

    private static Outcome.Done Said(Opened door) => new(door.Connection.Id, "Thanks — recorded");
}
