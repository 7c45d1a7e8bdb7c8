using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator declines a revision for good, with a reason; its author is told.</summary>
public sealed class DeclineRevision(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Done with the id of the revision.</returns>
    public async Task<Outcome> RunAsync(Me me, SeenRevision seen, string? reason)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var revision = await db.Revisions.ReviewableBy(me).FirstOrDefaultAsync(r => r.Id == seen.Id);
        if (revision is null) return Outcome.Missing;
        if (await ReviewRules.ObjectionAsync(db, revision, seen, me) is { } objection) return objection;
        if (Reason.Objection(reason, isOffered: true) is { } unsaid) return unsaid;

        var now = clock.GetUtcNow();
        revision.Decline(me.PersonId, reason!, now);
        var decision = Decision.Record(SubmissionKind.ListingRevision, revision.Id, DecisionOutcome.Declined, reason, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "revision.declined", "submitted", "declined");
        await DecisionRecord.TellAsync(db, revision.AuthorId, LetterOf(revision, decision), now);

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(revision.Id, $"“{revision.Name}” is declined. Its author was told by email.")
            : await ReviewRules.OvertakenAsync(dbs, seen.Id);
    }

    private static Letter LetterOf(Revision revision, Decision decision) =>
        Letter.Of(
            $"Declined: {revision.Name}",
            $"“{revision.Name}” will not be published on CoE Map.",
            decision.Reason,
            [],
            "This decision is final for this submission. Your other submissions are here:",
            "/contribute");
}
