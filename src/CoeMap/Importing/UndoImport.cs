using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>
/// Takes one import back: what waits is withdrawn; where a published listing was changed, a new revision proposes what it said before.
/// Listings that it created and that are published stay until a moderator hides them, and the answer says so. Saves once a batch.
/// </summary>
public sealed class UndoImport(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Batch = 250;

    public async Task<Outcome> RunAsync(Me me, Guid importId, CancellationToken stop = default)
    {
        if (await BeginAsync(me, importId) is { } objection) return objection;
        var sum = new UndoneSum();
        while (true)
        {
            await using var db = await dbs.CreateDbContextAsync(stop);
            var rows = await db.ImportRows.Where(r => r.ImportId == importId && r.State == RowState.Accepted).OrderBy(r => r.Position).Take(Batch).ToListAsync(stop);
            if (rows.Count == 0) break;
            var undoing = await Undoing.ReadAsync(db, me, rows, clock, stop);
            foreach (var row in rows) undoing.Take(row, sum);
            if (!(await db.TrySaveAsync()).IsWritten) return new Outcome.Overtaken("Somebody changed one of these listings at the same moment. What is undone so far stays: undo again, and the rest follows.");
        }

        return await EndAsync(me, importId, sum);
    }

    private async Task<Outcome?> BeginAsync(Me me, Guid importId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var import = await db.Imports.AsNoTracking().AcceptedBy(me).FirstOrDefaultAsync(i => i.Id == importId);
        if (import is null) return Outcome.Missing;
        return import.CanBeAccepted ? null : Outcome.Refuse(import.State == ImportState.Undone ? "This import was undone already." : "This file was not read to its end: nothing was proposed.");
    }

    private async Task<Outcome> EndAsync(Me me, Guid importId, UndoneSum sum)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var import = await db.Imports.FirstAsync(i => i.Id == importId);
        if (import.State == ImportState.Undone) return new Outcome.Done(importId, "Undone.");
        import.Undo(clock.GetUtcNow());
        db.AuditEntries.Add(AuditEntry.Of("import.undone", importId, me.PersonId, clock.GetUtcNow(), after: sum.InWords));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(importId, sum.InWords) : new Outcome.Overtaken("This import was undone in another window.");
    }
}
