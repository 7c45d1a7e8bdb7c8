using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>The importer takes all or some of what the dry run offers: listings go to the moderators, the rest waits for one. Saves once a batch; interrupted, run again and it finishes.</summary>
public sealed class AcceptImport(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public const string NothingLeft = "There is nothing left to accept in this choice.";

    private const int Batch = 500;

    public async Task<Outcome> RunAsync(Me me, Guid importId, AcceptedPart part, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        if (!me.HasProfile) return Outcome.Refuse("Tell us who you are first: complete your profile under your account");
        if (!part.MayPublish) return Outcome.Refuse("Confirm that you may publish this", nameof(part.MayPublish));
        if (await BeginAsync(me, importId) is { } objection) return objection;

        var (taken, stopped, after) = (0, 0, 0);
        while (true)
        {
            await using var db = await dbs.CreateDbContextAsync(stop);
            var rows = await part.Of(db.ImportRows.Where(r => r.ImportId == importId && r.Position > after)).OrderBy(r => r.Position).Take(Batch).ToListAsync(stop);
            if (rows.Count == 0) break;
            var proposing = await Proposing.ReadAsync(db, new(me.PersonId, me.OrganisationId, me.PersonId), rows, clock, stop);
            foreach (var row in rows) proposing.Take(row);
            var saved = await db.TrySaveAsync();
            if (!saved.IsWritten) return new Outcome.Overtaken("Somebody changed one of these listings at the same moment. What was taken so far stays: accept again, and the rest follows.");
            (taken, stopped, after) = (taken + rows.Count(r => r.State == RowState.Accepted), stopped + rows.Count(r => r.State == RowState.Waiting), rows[^1].Position);
            progress?.Report(taken + stopped);
        }

        if (taken > 0 && !await RelateAsync(importId, stop)) return new Outcome.Overtaken("Somebody changed one of these listings at the same moment. Accept again, and the relations follow.");
        var rest = stopped == 0 ? "" : $" {stopped:N0} could not be: each row says why.";
        return taken + stopped == 0 ? Outcome.Refuse(NothingLeft) : new Outcome.Done(importId, $"{taken:N0} accepted.{rest}");
    }

    private async Task<bool> RelateAsync(Guid importId, CancellationToken stop)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await Relating.RunAsync(db, importId, clock.GetUtcNow(), stop) == 0 || (await db.TrySaveAsync()).IsWritten;
    }

    private async Task<Outcome?> BeginAsync(Me me, Guid importId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var import = await db.Imports.AcceptedBy(me).FirstOrDefaultAsync(i => i.Id == importId);
        if (import is null) return Outcome.Missing;
        if (!import.CanBeAccepted) return Outcome.Refuse(import.State == ImportState.Undone ? "This import was undone. Import the file again." : "This file has not been read to its end. Import it again: it goes on where it stopped.");
        if (import.AcceptedAt is not null) return null;
        import.Accept(clock.GetUtcNow());
        db.AuditEntries.Add(AuditEntry.Of("import.accepted", import.Id, me.PersonId, clock.GetUtcNow()));
        return (await db.TrySaveAsync()).IsWritten ? null : new Outcome.Overtaken("Somebody changed this import at the same moment. Look again.");
    }
}

/// <summary>Which rows are taken: those that are ticked, or all of a kind.</summary>
/// <param name="Rows">Ticked ones; null for all.</param>
/// <param name="Verdicts">Which of all; conflicts only where they are named.</param>
/// <param name="MayPublish">They ticked that they may publish it.</param>
public sealed record AcceptedPart(IReadOnlyCollection<Guid>? Rows, IReadOnlyCollection<Verdict> Verdicts, bool MayPublish)
{
    public static readonly IReadOnlyCollection<Verdict> Usual = [Verdict.Create, Verdict.Change, Verdict.NeedsContent];
    public static readonly IReadOnlyCollection<Verdict> WithConflicts = [.. Usual, Verdict.Conflict];

    internal IQueryable<ImportRow> Of(IQueryable<ImportRow> rows)
    {
        var waiting = rows.Where(r => r.State == RowState.Waiting);
        return Rows is null ? waiting.Where(r => Verdicts.Contains(r.Verdict)) : waiting.Where(r => Rows.Contains(r.Id) && WithConflicts.Contains(r.Verdict));
    }
}
