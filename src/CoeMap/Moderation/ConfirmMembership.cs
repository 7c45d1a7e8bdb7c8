using CoeMap.Access;
using CoeMap.Database;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator, or a steward of the organisation, confirms that somebody belongs there; the person is told.</summary>
public sealed class ConfirmMembership(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="me">The moderator or steward.</param>
    /// <param name="membershipId">The claim.</param>
    /// <param name="version">Its row version when they read it.</param>
    /// <param name="note">How they know; kept with the decision and mailed.</param>
    public async Task<Outcome> RunAsync(Me me, Guid membershipId, uint version, string? note = null)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var membership = await db.Memberships.LookedAfterBy(me).FirstOrDefaultAsync(m => m.Id == membershipId);
        if (membership is null) return Outcome.Missing;
        if (MembershipRules.Objection(membership, version, me) is { } objection) return objection;

        var now = clock.GetUtcNow();
        membership.Confirm(MembershipRules.Speaking(me, membership), me.PersonId, now);
        var decision = Decision.Record(SubmissionKind.Membership, membership.Id, DecisionOutcome.Confirmed, note, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "membership.confirmed", "claimed", "confirmed");
        var organisation = await db.Organisations.Where(o => o.Id == membership.OrganisationId).Select(o => o.Name).FirstAsync();
        await DecisionRecord.TellAsync(db, membership.PersonId, LetterOf(organisation, MembershipRules.Speaker(me, membership), decision), now);

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(membership.Id, $"The membership of {organisation} is confirmed. The person was told by email.")
            : MembershipRules.Overtaken;
    }

    private static Letter LetterOf(string organisation, string speaker, Decision decision) =>
        Letter.Of(
            $"You belong to {organisation} on CoE Map",
            $"{speaker} has confirmed that you belong to {organisation}. What you register now carries that.",
            decision.Reason,
            [],
            "Your things on the map:",
            "/contribute");
}
