using CoeMap.Access;
using CoeMap.Database;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator leaves a proposed organisation off the list, with a reason; the person who proposed it is told.</summary>
public sealed class DeclineProposal(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid proposalId, uint version, string? reason)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var proposal = await db.OrganisationProposals.ReviewableBy(me).FirstOrDefaultAsync(p => p.Id == proposalId);
        if (proposal is null) return Outcome.Missing;
        if (ProposalRules.Objection(proposal, version, me) is { } objection) return objection;
        if (Reason.Objection(reason) is { } unsaid) return unsaid;

        var now = clock.GetUtcNow();
        proposal.Decline(me.PersonId, now);
        var decision = Decision.Record(SubmissionKind.OrganisationProposal, proposal.Id, DecisionOutcome.Declined, reason, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "proposal.declined", "proposed", "declined");
        await DecisionRecord.TellAsync(db, proposal.PersonId, LetterOf(proposal, decision), now);

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(proposal.Id, $"{proposal.Name} stays off the list. The person who proposed it was told by email.")
            : ProposalRules.Overtaken;
    }

    private static Letter LetterOf(OrganisationProposal proposal, Decision decision) =>
        Letter.Of(
            $"Not on the list: {proposal.Name}",
            $"A moderator has decided not to put “{proposal.Name}” on CoE Map’s list of organisations.",
            decision.Reason,
            [],
            "Choose your organisation on your account:",
            "/account");
}
