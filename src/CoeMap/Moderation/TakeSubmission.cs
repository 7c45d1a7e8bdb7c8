using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator takes a waiting submission, so that the others leave it to them.</summary>
public sealed class TakeSubmission(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Done with the id of the submission.</returns>
    public async Task<Outcome> RunAsync(Me me, Guid submissionId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var submission = await WaitingSubmission.FindAsync(db, me, submissionId);
        if (submission is null) return Outcome.Missing;
        if (submission.PersonId == me.PersonId) return Outcome.Refuse(ReviewRules.OwnSubmission);
        if (await db.Takings.AsNoTracking().FirstOrDefaultAsync(t => t.SubmissionId == submissionId) is { } taken)
            return taken.ById == me.PersonId ? new Outcome.Done(submissionId) : await TakenAsync(db, submissionId);

        var now = clock.GetUtcNow();
        db.Takings.Add(Taking.Take(submissionId, me.PersonId, now));
        db.AuditEntries.Add(AuditEntry.Of("submission.taken", submissionId, me.PersonId, now, "free", "taken"));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(submissionId, "It is yours until you decide or release it.") : await TakenAsync(db, submissionId);
    }

    private static async Task<Outcome> TakenAsync(CoeMapDb db, Guid submissionId)
    {
        var name = await db.Takings.Where(t => t.SubmissionId == submissionId)
            .Join(db.People, t => t.ById, p => p.Id, (t, p) => p.Name).FirstOrDefaultAsync();
        return new Outcome.Overtaken($"{(string.IsNullOrEmpty(name) ? "Another moderator" : name)} has taken this already.");
    }
}
