using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Events;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>A moderator lets what somebody else imported onto the map: organisations, events and who works with whom. Listings that waited for an organisation are submitted in the importer's name.</summary>
public sealed class ReleaseImported(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Batch = 250;

    public async Task<Outcome> RunAsync(Me me, Guid importId, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var import = await db.Imports.AsNoTracking().DecidedBy(me).FirstOrDefaultAsync(i => i.Id == importId, stop);
        if (import is null) return Outcome.Missing;
        if (!import.CanBeAccepted) return Outcome.Refuse("This import was undone.");

        var rows = await db.ImportRows.Where(r => r.ImportId == importId && r.State == RowState.Accepted && r.MadeId == null && r.Thing != RowThing.Listing).OrderBy(r => r.Position).ToListAsync(stop);
        var releasing = await Releasing.ReadAsync(db, me, rows, clock, stop);
        foreach (var row in rows.OrderBy(r => r.Thing == RowThing.Organisation ? 0 : 1)) releasing.Take(row);
        if (!(await db.TrySaveAsync()).IsWritten) return new Outcome.Overtaken("Somebody added one of these at the same moment. Try again, and the rest follows.");
        var submitted = await SubmitWaitingAsync(import, me, stop);
        await using var relating = await dbs.CreateDbContextAsync(stop);
        if (await Relating.RunAsync(relating, importId, clock.GetUtcNow(), stop) > 0) await relating.TrySaveAsync();
        return new Outcome.Done(importId, $"{rows.Count(r => r.MadeId is not null):N0} are on the map. {submitted:N0} listings that waited for them are submitted.");
    }

    private async Task<int> SubmitWaitingAsync(Import import, Me me, CancellationToken stop)
    {
        var (submitted, after) = (0, 0);
        while (true)
        {
            await using var db = await dbs.CreateDbContextAsync(stop);
            var rows = await db.ImportRows.Where(r => r.ImportId == import.Id && r.State == RowState.Accepted && r.MadeId == null && r.Thing == RowThing.Listing && r.Position > after).OrderBy(r => r.Position).Take(Batch).ToListAsync(stop);
            if (rows.Count == 0) return submitted;
            var proposing = await Proposing.ReadAsync(db, new(import.ById, import.OrganisationId, me.PersonId), rows, clock, stop);
            foreach (var row in rows) proposing.Take(row);
            if (!(await db.TrySaveAsync()).IsWritten) return submitted;
            (submitted, after) = (submitted + rows.Count(r => r.MadeId is not null), rows[^1].Position);
        }
    }
}
