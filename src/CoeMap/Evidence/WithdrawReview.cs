using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>Its author takes a review back, published or not.</summary>
public sealed class WithdrawReview(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Reviews.EditableBy(me).FirstOrDefaultAsync(r => r.Id == id) is not { } review) return Outcome.Missing;
        if (review.State is ProposalState.Declined or ProposalState.Withdrawn) return new Outcome.Overtaken("This is settled already.");

        var (now, before) = (clock.GetUtcNow(), review.State);
        review.Withdraw(now);
        db.AuditEntries.Add(AuditEntry.Of("review.withdrawn", review.Id, me.PersonId, now, CoeMap.Words.Of(before), CoeMap.Words.Of(review.State)));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(id, "Taken back. Nobody reads it any more.") : new Outcome.Overtaken("This has been decided a moment ago.");
    }
}
