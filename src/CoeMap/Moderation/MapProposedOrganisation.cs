using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator finds a proposed organisation on the list under another name; the person claims that one and is told.</summary>
public sealed class MapProposedOrganisation(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Done with the id of the organisation.</returns>
    public async Task<Outcome> RunAsync(Me me, Guid proposalId, uint version, Guid organisationId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var proposal = await db.OrganisationProposals.ReviewableBy(me).FirstOrDefaultAsync(p => p.Id == proposalId);
        if (proposal is null) return Outcome.Missing;
        if (ProposalRules.Objection(proposal, version, me) is { } objection) return objection;
        var organisation = await db.Organisations.FirstOrDefaultAsync(o => o.Id == organisationId);
        if (organisation is null) return Outcome.Refuse("Choose the organisation it is", "OrganisationId");

        var now = clock.GetUtcNow();
        proposal.BecomeOrganisation(organisation.Id, me.PersonId, now);
        await ProposalRules.ClaimAsync(db, proposal, organisation, now);
        var decision = Decision.Record(SubmissionKind.OrganisationProposal, proposal.Id, DecisionOutcome.Mapped, null, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "proposal.mapped", "proposed", organisation.Id.ToString());
        await DecisionRecord.TellAsync(db, proposal.PersonId, LetterOf(organisation.Name), now);

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(organisation.Id, $"The proposal is {organisation.Name}. The person who made it was told by email.")
            : ProposalRules.Overtaken;
    }

    private static Letter LetterOf(string organisation) =>
        Letter.Of(
            $"Your organisation on CoE Map: {organisation}",
            $"The organisation you proposed is on the list as {organisation}, and you are recorded as somebody who says they belong to it.",
            null,
            [],
            "If that is not right, choose again on your account:",
            "/account");
}
