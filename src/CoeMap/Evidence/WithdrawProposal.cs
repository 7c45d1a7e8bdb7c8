using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>Its author takes evidence back that no moderator has decided on.</summary>
public sealed class WithdrawProposal(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.EvidenceProposals.EditableBy(me).FirstOrDefaultAsync(p => p.Id == id) is not { } proposal) return Outcome.Missing;
        if (proposal.State is not (ProposalState.Submitted or ProposalState.Returned)) return new Outcome.Overtaken("This has been decided already.");

        var (now, before) = (clock.GetUtcNow(), proposal.State);
        proposal.Withdraw(now);
        db.AuditEntries.Add(AuditEntry.Of("evidence.withdrawn", proposal.Id, me.PersonId, now, Words.Of(before), Words.Of(proposal.State)));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(proposal.Id, "Taken back. No moderator sees it any more.") : new Outcome.Overtaken("This has been decided a moment ago.");
    }
}
