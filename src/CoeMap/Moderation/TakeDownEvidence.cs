using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator takes published evidence down, with a reason to whoever added it.</summary>
public sealed class TakeDownEvidence(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private static readonly Outcome Overtaken = new Outcome.Overtaken("It was taken down or corrected a moment ago. Look again.");

    public async Task<Outcome> RunAsync(Me me, Guid id, string? reason)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.EvidenceItems.ModeratedBy(me).FirstOrDefaultAsync(i => i.Id == id && i.TakenDownAt == null) is not { } item) return Outcome.Missing;
        if (Reason.Objection(reason) is { } unsaid) return unsaid;
        var authors = await db.EvidenceProposals.Where(p => p.ItemId == id && p.State == CoeMap.Evidence.ProposalState.Published).Select(p => p.AuthorId).Distinct().ToListAsync();

        var now = clock.GetUtcNow();
        var listing = await db.Listings.AsNoTracking().SingleAsync(l => l.Id == item.ListingId);
        item.TakeDown(now);
        var decision = Decision.Record(SubmissionKind.Evidence, item.Id, DecisionOutcome.TakenDown, reason, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "evidence.taken-down", "published", "taken down");
        var letter = Letter.Of($"Taken down: evidence on {listing.Name}", $"A moderator has taken down evidence that you added to “{listing.Name}”. It is not shown any more.", decision.Reason, [], "The listing:", $"/listings/{listing.Slug}");
        foreach (var author in authors) await DecisionRecord.TellAsync(db, author, letter, now);
        return (await db.TrySaveAndCountAsync(item.ListingId)).IsWritten ? new Outcome.Done(item.Id, "It is taken down. Whoever added it was told by email.") : Overtaken;
    }
}
