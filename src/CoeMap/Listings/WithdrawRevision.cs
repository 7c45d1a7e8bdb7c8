using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>The author takes back what is not decided yet. What is published stays as it is.</summary>
public sealed class WithdrawRevision(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid revisionId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var revision = await db.Revisions.EditableBy(db, me).FirstOrDefaultAsync(r => r.Id == revisionId);
        if (revision is null) return Outcome.Missing;
        if (revision.State == RevisionState.Withdrawn) return Withdrawn(revision); // the second click
        if (!revision.CanBeWithdrawn) return Decided;

        var before = revision.State;
        revision.Withdraw(now);
        db.AuditEntries.Add(AuditEntry.Of("revision.withdrawn", revision.Id, me.PersonId, now, Words.Of(before), Words.Of(RevisionState.Withdrawn)));
        return (await db.TrySaveAsync()).IsWritten ? Withdrawn(revision) : Decided;
    }

    private static readonly Outcome Decided = new Outcome.Overtaken("A moderator has decided on this already, so it was not withdrawn.");

    private static Outcome.Done Withdrawn(Revision revision) => new(revision.Id, $"“{revision.Name}” is withdrawn");
}
