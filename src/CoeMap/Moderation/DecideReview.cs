using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator publishes a user's review, sends it back, or declines it, a published one too; its author is told.</summary>
public sealed class DecideReview(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private static readonly Outcome Overtaken = new Outcome.Overtaken("This has been decided or changed since you opened it. Look again, then decide.");

    public async Task<Outcome> RunAsync(Me me, Guid id, ReviewDecisionInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Reviews.ReviewableBy(me).FirstOrDefaultAsync(r => r.Id == id) is not { } review) return Outcome.Missing;
        if (review.AuthorId == me.PersonId) return Outcome.Refuse("This is your own review, so another moderator decides.");
        var takesDown = review.State == ProposalState.Published && input.Decision == ProposalDecision.Decline;
        if ((review.State != ProposalState.Submitted && !takesDown) || review.Version != input.Version) return Overtaken;
        if (input.Decision != ProposalDecision.Publish && Reason.Objection(input.Reason) is { } unsaid) return unsaid;

        var (now, before) = (clock.GetUtcNow(), review.State);
        switch (input.Decision)
        {
            case ProposalDecision.Publish: review.Publish(me.PersonId, now); break;
            case ProposalDecision.Return: review.Return(me.PersonId, input.Reason!, now); break;
            default: review.Decline(me.PersonId, input.Reason!, now); break;
        }

        var outcome = review.State switch { ProposalState.Published => DecisionOutcome.Published, ProposalState.Returned => DecisionOutcome.Returned, _ => takesDown ? DecisionOutcome.TakenDown : DecisionOutcome.Declined };
        var listing = await db.Listings.AsNoTracking().Where(l => l.Id == review.ListingId).Select(l => new { l.Name, l.Slug }).SingleAsync();
        var decision = Decision.Record(SubmissionKind.Review, review.Id, outcome, input.Reason, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, $"review.{Words.Of(outcome)}", Words.Of(before), Words.Of(review.State));
        await DecisionRecord.TellAsync(db, review.AuthorId, EvidenceLetter.Of(decision, listing.Name, listing.Slug), now);
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(id, $"{Words.Label(outcome)}. Its author was told by email.") : Overtaken;
    }
}
