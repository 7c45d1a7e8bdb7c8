using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>A moderator lets the people behind a listing hear what a reader wrote about it: the words, never who wrote them.</summary>
public sealed class PassFeedbackOn(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await FeedbackTrail.FindAsync(db, me, id) is not { } feedback) return Outcome.Missing;
        if (feedback.PassedOnAt is not null) return new Outcome.Overtaken("This was passed on already.");
        if (feedback.Spam is not null || feedback.State == FeedbackState.New) return Outcome.Refuse("Read it first: set its state to read, then pass it on");
        if (await FeedbackListing.OfAsync(db, feedback.Page) is not { } listing) return Outcome.Refuse("This page shows no listing");
        var editors = await FeedbackListing.EditorsAsync(db, listing.Id, listing.AuthorId, listing.LeadOrganisationId);
        if (editors.Count == 0) return Outcome.Refuse("Nobody looks after this listing yet, so there is nobody to tell");

        var now = clock.GetUtcNow();
        feedback.PassOn(listing.Id, now);
        foreach (var editor in editors) db.OutgoingMails.Add(FeedbackLetter.PassedOn(editor, feedback, listing.Name, now));
        FeedbackTrail.Add(db, "feedback.passed-on", me, feedback, feedback.State, now);
        return await FeedbackTrail.SaveAsync(db, feedback, "The people behind the listing were told by email");
    }
}
