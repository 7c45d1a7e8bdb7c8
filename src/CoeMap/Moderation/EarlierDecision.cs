using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>What a moderator decided on a submission before, and what they corrected.</summary>
public sealed record EarlierDecision(DecisionOutcome Outcome, string Reason, IReadOnlyList<Correction> Corrections, string By, DateTimeOffset At)
{
    /// <returns>The newest first.</returns>
    internal static async Task<IReadOnlyList<EarlierDecision>> OfAsync(CoeMapDb db, Guid submissionId) =>
        await (from decision in db.Decisions.AsNoTracking()
               where decision.SubmissionId == submissionId
               join person in db.People on decision.ById equals person.Id
               orderby decision.At descending
               select new EarlierDecision(decision.Outcome, decision.Reason, decision.Corrections, person.Name ?? "", decision.At)).ToListAsync();
}
