using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>A moderator tells everybody what came of feedback: you said, we did.</summary>
public sealed class PublishAnswer(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, PublicAnswerInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await FeedbackTrail.FindAsync(db, me, id) is not { } feedback) return Outcome.Missing;
        if (feedback.Version != input.Version) return FeedbackTrail.Overtaken;
        if (feedback.Spam is not null || feedback.State == FeedbackState.New) return Outcome.Refuse("Read it first: set its state to read, then publish", nameof(input.Said));
        if (!input.Approved) return Outcome.Refuse("Confirm that the wording names nobody", nameof(input.Approved));

        var (now, before) = (clock.GetUtcNow(), feedback.State);
        db.PublicAnswers.Add(PublicAnswer.Publish(feedback, input.Said!, input.Did!, PagePath.Of(input.Link), me.PersonId, now));
        if (feedback.MayBecome(FeedbackState.ActedOn)) feedback.Become(FeedbackState.ActedOn, now);
        FeedbackTrail.Add(db, "feedback.answered-in-public", me, feedback, before, now);
        return await FeedbackTrail.SaveAsync(db, feedback, "Published on “What you told us”");
    }
}
