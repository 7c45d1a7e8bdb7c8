using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>What the three decisions on a proposed organisation have in common.</summary>
internal static class ProposalRules
{
    public static readonly Outcome Overtaken = new Outcome.Overtaken("This proposal has changed since you opened it. Look again, then decide.");

    /// <returns>Null when the moderator may decide.</returns>
    public static Outcome? Objection(OrganisationProposal proposal, uint version, Me me)
    {
        if (proposal.PersonId == me.PersonId) return Outcome.Refuse("This is your own proposal. Another moderator decides on it.");
        return proposal.DecidedAt is null && proposal.Version == version ? null : Overtaken;
    }

    /// <summary>The proposer claims the organisation it became, unless they belong to one by now.</summary>
    public static async Task ClaimAsync(CoeMapDb db, OrganisationProposal proposal, Organisation organisation, DateTimeOffset now)
    {
        if (await db.Memberships.AnyAsync(m => m.PersonId == proposal.PersonId && m.LeftAt == null)) return;
        db.Memberships.Add(Membership.Claim(proposal.PersonId, organisation.Id, now));
    }
}
