using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator publishes evidence, perhaps with facts corrected, sends it back, or declines it; its author is told.</summary>
public sealed class DecideEvidence(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private static readonly Outcome Overtaken = new Outcome.Overtaken("This has been decided or changed since you opened it. Look again, then decide.");

    /// <returns>Done with the id of the proposal.</returns>
    public async Task<Outcome> RunAsync(Me me, Guid id, EvidenceDecisionInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.EvidenceProposals.ReviewableBy(me).FirstOrDefaultAsync(p => p.Id == id) is not { } proposal) return Outcome.Missing;
        if (proposal.AuthorId == me.PersonId) return Outcome.Refuse("You added this, so another moderator decides.");
        if (proposal.State != ProposalState.Submitted || proposal.Version != input.Version) return Overtaken;
        if (input.Decision != ProposalDecision.Publish && Reason.Objection(input.Reason) is { } unsaid) return unsaid;

        var now = clock.GetUtcNow();
        var listing = await db.Listings.AsNoTracking().Where(l => l.Id == proposal.ListingId).Select(l => new { l.Name, l.Slug }).SingleAsync();
        IReadOnlyList<Correction> corrections = [];
        switch (input.Decision)
        {
            case ProposalDecision.Publish:
                var facts = input.ToFacts();
                if (await EvidenceRules.ObjectionAsync(db, facts, now) is { } objection) return objection;
                corrections = await EvidenceCorrections.OfAsync(db, proposal.Facts, facts);
                if (!await EvidencePublication.TakeAsync(db, proposal, facts, input.ItemVersion, me, now)) return Overtaken;
                break;
            case ProposalDecision.Return: proposal.Return(me.PersonId, input.Reason!, now); break;
            default: proposal.Decline(me.PersonId, input.Reason!, now); break;
        }

        var outcome = proposal.State switch { ProposalState.Published => DecisionOutcome.Published, ProposalState.Returned => DecisionOutcome.Returned, _ => DecisionOutcome.Declined };
        var decision = Decision.Record(SubmissionKind.Evidence, proposal.Id, outcome, input.Reason, me.PersonId, now, corrections);
        await DecisionRecord.AddAsync(db, decision, $"evidence.{Words.Of(outcome)}", Words.Of(ProposalState.Submitted), Words.Of(proposal.State));
        await DecisionRecord.TellAsync(db, proposal.AuthorId, EvidenceLetter.Of(decision, listing.Name, listing.Slug), now);
        return (await db.TrySaveAndCountAsync(proposal.ListingId)).IsWritten ? new Outcome.Done(proposal.Id, SaidOf(outcome, listing.Name)) : Overtaken;
    }

    private static string SaidOf(DecisionOutcome outcome, string listing) => outcome switch
    {
        DecisionOutcome.Published => $"The evidence stands on “{listing}” now. Its author was told by email.",
        DecisionOutcome.Returned => "It went back to its author with your reason.",
        _ => "It is declined. Its author reads your reason by email.",
    };
}
