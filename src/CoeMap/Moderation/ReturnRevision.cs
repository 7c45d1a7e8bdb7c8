using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator sends a revision back to its author with what to mend; the author may submit it again.</summary>
public sealed class ReturnRevision(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
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
        revision.Return(me.PersonId, reason!, now);
        var decision = Decision.Record(SubmissionKind.ListingRevision, revision.Id, DecisionOutcome.Returned, reason, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "revision.returned", "submitted", "returned");
        await DecisionRecord.TellAsync(db, revision.AuthorId, LetterOf(revision, decision), now);

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(revision.Id, $"“{revision.Name}” went back to its author with your reason.")
            : await ReviewRules.OvertakenAsync(dbs, seen.Id);
    }

    private static Letter LetterOf(Revision revision, Decision decision) =>
        Letter.Of(
            $"To mend: {revision.Name}",
            $"A moderator has looked at “{revision.Name}” and asks you to change something before it can be published.",
            decision.Reason,
            [],
            "Change it and submit it again. Nothing you wrote is lost:",
            $"/contribute/{revision.Id}/edit");
}
