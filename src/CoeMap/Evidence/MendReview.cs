using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>Its author mends a review that a moderator returned, and submits it again.</summary>
public sealed class MendReview(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, ReviewInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Reviews.EditableBy(me).FirstOrDefaultAsync(r => r.Id == id) is not { } review) return Outcome.Missing;
        if (review.State == ProposalState.Submitted) return Said(id);
        if (review.State != ProposalState.Returned) return new Outcome.Overtaken("This has been decided.");
        var (said, now) = (input.ToSaid(), clock.GetUtcNow());
        if (ReviewRules.Objection(said, now) is { } unfit) return unfit;

        review.SubmitAgain(said, now);
        db.AuditEntries.Add(AuditEntry.Of("review.submitted", review.Id, me.PersonId, now, CoeMap.Words.Of(ProposalState.Returned), CoeMap.Words.Of(review.State)));
        return (await db.TrySaveAsync()).IsWritten ? Said(id) : new Outcome.Overtaken("This has changed since you opened it. Look again.");
    }

    private static Outcome.Done Said(Guid id) => new(id, "Submitted again. A moderator looks at it, and you hear by email.");
}
