using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>Those behind a listing answer a review of it, once and in public.</summary>
public sealed class AnswerReview(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Fewest = 10;

    public async Task<Outcome> RunAsync(Me me, Guid id, string? answer)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Reviews.AnswerableBy(db, me).FirstOrDefaultAsync(r => r.Id == id) is not { } review) return Outcome.Missing;
        var (words, now) = (answer?.ReplaceLineEndings("\n").Trim() ?? "", clock.GetUtcNow());
        if (words.Length is < Fewest or > Review.MaxAnswer) return Outcome.Refuse("Answer in 10 to 1,000 characters", "Answer");
        if (ChildIdentifiers.Objection(words, now) is { } child) return Outcome.Refuse(child, "Answer");

        review.AnswerWith(words, me.PersonId, now);
        db.AuditEntries.Add(AuditEntry.Of("review.answered", review.Id, me.PersonId, now));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(id, "Your answer stands under the review now.") : new Outcome.Overtaken("A colleague has answered this a moment ago.");
    }
}
