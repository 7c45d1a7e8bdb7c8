using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator, or a steward of the organisation, ends a claim to belong there, with a reason; the person is told and may choose another.</summary>
public sealed class RefuseMembership(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid membershipId, uint version, string? reason)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var membership = await db.Memberships.LookedAfterBy(me).FirstOrDefaultAsync(m => m.Id == membershipId);
        if (membership is null) return Outcome.Missing;
        if (MembershipRules.Objection(membership, version, me) is { } objection) return objection;
        if (Reason.Objection(reason) is { } unsaid) return unsaid;

        var now = clock.GetUtcNow();
        membership.Leave(now);
        var decision = Decision.Record(SubmissionKind.Membership, membership.Id, DecisionOutcome.Declined, reason, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "membership.refused", "claimed", "left");
        var organisation = await db.Organisations.Where(o => o.Id == membership.OrganisationId).Select(o => o.Name).FirstAsync();
        await DecisionRecord.TellAsync(db, membership.PersonId, LetterOf(organisation, MembershipRules.Speaker(me, membership), decision), now);

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(membership.Id, $"The claim to belong to {organisation} is refused. The person was told by email.")
            : MembershipRules.Overtaken;
    }

    private static Letter LetterOf(string organisation, string speaker, Decision decision) =>
        Letter.Of(
            $"Your organisation on CoE Map: not {organisation}",
            $"{speaker} could not confirm that you belong to {organisation}.",
            decision.Reason,
            [],
            "Choose your organisation again:",
            "/account");
}
