using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Needs;

namespace CoeMap.Moderation;

/// <summary>What every decision on a need leaves behind: the record, the trail and the mail to its owner.</summary>
internal static class NeedDecision
{
    public static async Task AddAsync(CoeMapDb db, Need need, Me me, DecisionOutcome outcome, string? reason, string what, string happened, DateTimeOffset now)
    {
        var decision = Decision.Record(SubmissionKind.Need, need.Id, outcome, reason, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, what, Words.Of(need.State), outcome == DecisionOutcome.Hidden ? "hidden" : "shown");
        if (need.OwnerId is { } owner)
            await DecisionRecord.TellAsync(db, owner, Letter.Of($"Your need: {need.Title}", happened, reason, [], "The need:", $"/needs/{need.Slug}"), now);
    }
}
