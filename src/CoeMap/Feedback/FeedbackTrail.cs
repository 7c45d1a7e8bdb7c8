using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>What every step of triage shares: it is found through permission, not overwritten, and leaves a line of the trail.</summary>
internal static class FeedbackTrail
{
    public static readonly Outcome Overtaken = new Outcome.Overtaken("Somebody changed this since you opened it. Read it again, then decide.");

    /// <returns>Null when the asker may not find it.</returns>
    public static Task<PageFeedback?> FindAsync(CoeMapDb db, Me me, Guid id) => db.PageFeedback.TriagedBy(me).FirstOrDefaultAsync(f => f.Id == id);

    public static void Add(CoeMapDb db, string what, Me me, PageFeedback feedback, FeedbackState before, DateTimeOffset now) =>
        db.AuditEntries.Add(AuditEntry.Of(what, feedback.Id, me.PersonId, now, Words.Of(before), Words.Of(feedback.State)));

    public static async Task<Outcome> SaveAsync(CoeMapDb db, PageFeedback feedback, string done) =>
        (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(feedback.Id, done) : Overtaken;
}
