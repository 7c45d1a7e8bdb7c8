using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A taken submission is free for every moderator again; a colleague may release it for one who is away.</summary>
public sealed class ReleaseSubmission(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Done with the id of the submission, also when it was free already.</returns>
    public async Task<Outcome> RunAsync(Me me, Guid submissionId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await WaitingSubmission.FindAsync(db, me, submissionId) is null) return Outcome.Missing;

        var done = new Outcome.Done(submissionId, "It is free again.");
        var taking = await db.Takings.FirstOrDefaultAsync(t => t.SubmissionId == submissionId);
        if (taking is null) return done;

        db.Takings.Remove(taking);
        db.AuditEntries.Add(AuditEntry.Of("submission.released", submissionId, me.PersonId, clock.GetUtcNow(), "taken", "free"));
        var saved = await db.TrySaveAsync();
        return saved.IsWritten || saved.IsOvertaken ? done : throw new InvalidOperationException(saved.Constraint);
    }
}
