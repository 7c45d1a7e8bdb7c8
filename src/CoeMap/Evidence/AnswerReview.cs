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
    private const string Thanks = "Your answer stands under the review now.";

    /// <summary>To whoever comes with another answer.</summary>
    public const string IsAnswered = "This review has been answered already, and an answer is not changed";

    public async Task<Outcome> RunAsync(Me me, Guid id, string? answer)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Reviews.AnswerableBy(db, me).FirstOrDefaultAsync(r => r.Id == id) is not { } review) return Outcome.Missing;
        var (words, now) = (answer?.ReplaceLineEndings("\n").Trim() ?? "", clock.GetUtcNow());
        if (review.AnsweredAt is not null) return Again(review, me, words);
        if (words.Length is < Fewest or > Review.MaxAnswer) return Outcome.Refuse("Answer in 10 to 1,000 characters", "Answer");
        if (ChildIdentifiers.Objection(words, now) is { } child) return Outcome.Refuse(child, "Answer");

        review.AnswerWith(words, me.PersonId, now);
        db.AuditEntries.Add(AuditEntry.Of("review.answered", review.Id, me.PersonId, now));
        if ((await db.TrySaveAsync()).IsWritten) return new Outcome.Done(id, Thanks);
        return await db.Reviews.AsNoTracking().FirstAsync(r => r.Id == id) is { AnsweredAt: not null } answered ? Again(answered, me, words) : new Outcome.Overtaken("Somebody has changed this review a moment ago.");
    }

    // The same words of the same person are their answer on its way a second time.
    private static Outcome Again(Review review, Me me, string words) =>
        review.AnsweredById == me.PersonId && string.Equals(review.Answer, words, StringComparison.Ordinal) ? new Outcome.Done(review.Id, Thanks) : Outcome.Refuse(IsAnswered, "Answer");
}
