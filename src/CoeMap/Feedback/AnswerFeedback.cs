using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>A moderator answers the person who wrote, by mail to the address that was left for it.</summary>
public sealed class AnswerFeedback(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, AnswerInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await FeedbackTrail.FindAsync(db, me, id) is not { } feedback) return Outcome.Missing;
        if (feedback.Version != input.Version) return FeedbackTrail.Overtaken;
        if (!feedback.CanBeAnswered) return Outcome.Refuse("There is no address to answer to", nameof(input.Text));
        if (FeedbackText.Clean(input.Text).Length == 0) return Outcome.Refuse("Enter your answer", nameof(input.Text));

        var (now, before) = (clock.GetUtcNow(), feedback.State);
        feedback.AnswerWith(input.Text!, now);
        db.OutgoingMails.Add(FeedbackLetter.Answer(feedback, feedback.Answer!, now));
        FeedbackTrail.Add(db, "feedback.answered", me, feedback, before, now);
        return await FeedbackTrail.SaveAsync(db, feedback, "Your answer is on its way");
    }
}
