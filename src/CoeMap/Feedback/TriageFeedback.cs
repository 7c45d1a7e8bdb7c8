using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>A moderator says who looks after a piece of feedback, notes something for colleagues and moves it on.</summary>
public sealed class TriageFeedback(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, TriageInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await FeedbackTrail.FindAsync(db, me, id) is not { } feedback) return Outcome.Missing;
        if (feedback.Version != input.Version) return FeedbackTrail.Overtaken;

        var now = clock.GetUtcNow();
        Guid? moderator = Guid.TryParse(input.AssignedTo, out var chosen) ? chosen : null;
        if (moderator is not null && !await db.People.AnyAsync(p => p.Id == moderator && p.MadeModeratorAt != null))
        {
            return Outcome.Refuse("Choose a colleague from the list", nameof(input.AssignedTo));
        }

        var before = feedback.State;
        if (Words.Parse<FeedbackState>(input.State) is { } state && state != before)
        {
            if (state == FeedbackState.Answered && feedback.AnsweredAt is null) return Outcome.Refuse("Send an answer first; it then counts as answered", nameof(input.State));
            if (!feedback.MayBecome(state)) return Outcome.Refuse("Choose another state: this one cannot follow", nameof(input.State));
            feedback.Become(state, now);
        }

        feedback.AssignTo(moderator);
        feedback.TakeNote(input.Note);
        FeedbackTrail.Add(db, "feedback.triaged", me, feedback, before, now);
        return await FeedbackTrail.SaveAsync(db, feedback, "Saved");
    }
}
