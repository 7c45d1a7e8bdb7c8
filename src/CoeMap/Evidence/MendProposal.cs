using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>Its author mends evidence that a moderator returned, and submits it again.</summary>
public sealed class MendProposal(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, EvidenceInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.EvidenceProposals.EditableBy(me).FirstOrDefaultAsync(p => p.Id == id) is not { } proposal) return Outcome.Missing;
        if (proposal.State == ProposalState.Submitted) return Said(proposal);
        if (proposal.State != ProposalState.Returned) return new Outcome.Overtaken("This has been decided. Add evidence anew if there is more to say.");
        var (facts, now) = (input.ToFacts(), clock.GetUtcNow());
        if (await EvidenceRules.ObjectionAsync(db, facts, now) is { } objection) return objection;

        proposal.SubmitAgain(facts, now);
        db.AuditEntries.Add(AuditEntry.Of("evidence.submitted", proposal.Id, me.PersonId, now, Words.Of(ProposalState.Returned), Words.Of(proposal.State)));
        return (await db.TrySaveAsync()).IsWritten ? Said(proposal) : new Outcome.Overtaken("This has changed since you opened it. Look again.");
    }

    private static Outcome.Done Said(EvidenceProposal proposal) => new(proposal.Id, "Submitted again. A moderator looks at it, and you hear by email.");
}
