using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator ends a claim to belong to an organisation, with a reason; the person is told and may choose another.</summary>
public sealed class RefuseMembership(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid membershipId, uint version, string? reason)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var membership = await db.Memberships.ReviewableBy(me).FirstOrDefaultAsync(m => m.Id == membershipId);
        if (membership is null) return Outcome.Missing;
        if (MembershipRules.Objection(membership, version, me) is { } objection) return objection;
        if (Reason.Objection(reason) is { } unsaid) return unsaid;

        var now = clock.GetUtcNow();
        membership.Leave(now);
        var decision = Decision.Record(SubmissionKind.Membership, membership.Id, DecisionOutcome.Declined, reason, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "membership.refused", "claimed", "left");
        var organisation = await db.Organisations.Where(o => o.Id == membership.OrganisationId).Select(o => o.Name).FirstAsync();
        await DecisionRecord.TellAsync(db, membership.PersonId, LetterOf(organisation, decision), now);

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(membership.Id, $"The claim to belong to {organisation} is refused. The person was told by email.")
            : MembershipRules.Overtaken;
    }

    private static Letter LetterOf(string organisation, Decision decision) =>
        Letter.Of(
            $"Your organisation on CoE Map: not {organisation}",
            $"A moderator could not confirm that you belong to {organisation}.",
            decision.Reason,
            [],
            "Choose your organisation again:",
            "/account");
}
