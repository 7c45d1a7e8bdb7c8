using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator takes a public answer off a listing's page, with a reason; its author hears it.</summary>
public sealed class TakeDownReply(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid replyId, string? reason)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.ListingReplies.ModeratedBy(me).FirstOrDefaultAsync(r => r.Id == replyId) is not { } reply) return Outcome.Missing;
        if (reply.TakenDownAt is not null) return new Outcome.Overtaken("Somebody has taken this down already.");
        if (reply.ById == me.PersonId) return Outcome.Refuse("This is your own answer, so another moderator decides on it.");
        if (Reason.Objection(reason) is { } unsaid) return unsaid;

        var now = clock.GetUtcNow();
        reply.TakeDown(now);
        await DecisionRecord.AddAsync(db, Decision.Record(SubmissionKind.ListingReply, reply.Id, DecisionOutcome.TakenDown, reason, me.PersonId, now), "listing-reply.taken-down", "shown", "taken down");
        var name = await db.Listings.Where(l => l.Id == reply.ListingId).Select(l => l.Name).SingleAsync();
        await DecisionRecord.TellAsync(db, reply.ById, Letter.Of($"Your answer about {name}", $"A moderator has taken your public answer off the page of “{name}”.", reason, [], "What readers say about your listings:", "/contribute"), now);
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(reply.Id, "Taken down. Whoever wrote it was told by email.") : new Outcome.Overtaken("Somebody has taken this down already.");
    }
}
