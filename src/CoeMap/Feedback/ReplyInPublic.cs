using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>Somebody behind a listing answers in public what a reader said; it stands on the listing at once, and the reader is told.</summary>
public sealed class ReplyInPublic(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private static readonly Outcome Answered = new Outcome.Overtaken("Somebody has answered this already.");

    public async Task<Outcome> RunAsync(Me me, Guid feedbackId, ReplyInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.PageFeedback.HeardBy(db, me).FirstOrDefaultAsync(f => f.Id == feedbackId) is not { } feedback) return Outcome.Missing;
        if (await db.ListingReplies.AnyAsync(r => r.FeedbackId == feedbackId)) return Answered;

        var now = clock.GetUtcNow();
        var reply = ListingReply.Publish(feedback, input.Said!, input.Answer!, me.PersonId, now);
        var listing = await db.Listings.Where(l => l.Id == reply.ListingId).Select(l => new { l.Name, l.Slug }).SingleAsync();
        db.ListingReplies.Add(reply);
        db.AuditEntries.Add(AuditEntry.Of("listing-reply.published", reply.Id, me.PersonId, now));
        if (feedback.Email is { } reader) db.OutgoingMails.Add(OutgoingMail.Write(reader, $"An answer about {listing.Name}", LetterOf(feedback, reply, listing.Name, listing.Slug), now));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(reply.Id, "Your answer stands on the listing’s page") : Answered;
    }

    private static string LetterOf(PageFeedback feedback, ListingReply reply, string name, string slug) =>
        $"""
        Hello,

        On {FeedbackLetter.DateOf(feedback.ReceivedAt)} you told us something about “{name}”:

        {PlainWords.Quote(feedback.Summary)}

        The people behind it, who do not know who you are, have answered in public:

        {PlainWords.Quote(reply.Answer)}

        {OutgoingMail.Site}/listings/{slug}

        You left this address for an answer. We use it for nothing else and erase it a year after you wrote.

        CoE Map
        """;
}
