using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator puts a proposed organisation on the list; the person who proposed it claims membership and is told.</summary>
public sealed class CreateProposedOrganisation(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Done with the id of the organisation.</returns>
    public async Task<Outcome> RunAsync(Me me, Guid proposalId, uint version, ProposedOrganisation checkedFacts)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var proposal = await db.OrganisationProposals.ReviewableBy(me).FirstOrDefaultAsync(p => p.Id == proposalId);
        if (proposal is null) return Outcome.Missing;
        if (ProposalRules.Objection(proposal, version, me) is { } objection) return objection;
        if (await OrganisationNames.ObjectionAsync(db, checkedFacts.Name, exceptFor: null) is { } taken) return taken;

        var now = clock.GetUtcNow();
        var slug = await OrganisationNames.FreeSlugAsync(db, checkedFacts.Name);
        var organisation = Organisation.Add(slug, checkedFacts.Name, checkedFacts.Kind, checkedFacts.Region, checkedFacts.Website, now);
        db.Organisations.Add(organisation);
        proposal.BecomeOrganisation(organisation.Id, me.PersonId, now);
        await ProposalRules.ClaimAsync(db, proposal, organisation, now);
        var decision = Decision.Record(SubmissionKind.OrganisationProposal, proposal.Id, DecisionOutcome.Created, null, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "proposal.created", "proposed", organisation.Id.ToString());
        db.AuditEntries.Add(AuditEntry.Of("organisation.added", organisation.Id, me.PersonId, now, after: slug, decisionId: decision.Id));
        await DecisionRecord.TellAsync(db, proposal.PersonId, LetterOf(organisation.Name), now);

        return await db.TrySaveAsync() switch
        {
            { IsWritten: true } => new Outcome.Done(organisation.Id, $"{organisation.Name} is on the list. The person who proposed it was told by email."),
            { IsOvertaken: true } => ProposalRules.Overtaken,
            _ => OrganisationNames.TakenMeanwhile,
        };
    }

    private static Letter LetterOf(string organisation) =>
        Letter.Of(
            $"{organisation} is on CoE Map now",
            $"The organisation you proposed is on the list as {organisation}, and you are recorded as somebody who says they belong to it.",
            null,
            [],
            "A moderator may still confirm your membership. Your account:",
            "/account");
}

/// <summary>What a moderator has checked about an organisation before it goes on the list.</summary>
public sealed record ProposedOrganisation(string Name, OrganisationKind Kind, Region? Region, string? Website);
