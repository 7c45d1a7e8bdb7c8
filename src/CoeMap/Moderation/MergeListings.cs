using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator joins two listings of the same work: what people said about the first belongs to the second, and its address leads there.</summary>
/// <remarks>The first keeps its row, its words and its history, out of sight: nothing is deleted.</remarks>
public sealed class MergeListings(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private static readonly Outcome Overtaken = new Outcome.Overtaken("One of the two has changed since you opened this. Look again, then decide.");

    /// <param name="me">The moderator.</param>
    /// <param name="mergedSlug">The listing that goes.</param>
    /// <param name="intoSlug">The listing that stays.</param>
    public async Task<Outcome> RunAsync(Me me, string mergedSlug, string? intoSlug)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var both = db.Listings.Include(l => l.Participations).Include(l => l.Relations).ModeratedBy(me).Where(l => l.MergedIntoId == null);
        if (await both.FirstOrDefaultAsync(l => l.Slug == mergedSlug) is not { } merged) return Outcome.Missing;
        if (await both.FirstOrDefaultAsync(l => l.Slug == intoSlug && l.HiddenAt == null) is not { } into || into.Id == merged.Id)
            return Outcome.Refuse("Choose the listing that stays", "Into");
        if (merged.AuthorId == me.PersonId || into.AuthorId == me.PersonId) return Outcome.Refuse(ListingRules.OwnListing, "Into");
        if (await db.Revisions.AnyAsync(r => r.ListingId == merged.Id && r.State == RevisionState.Submitted))
            return Outcome.Refuse($"An edit of “{merged.Name}” waits for a decision. Decide on it first.", "Into");

        var now = clock.GetUtcNow();
        var lead = await db.Organisations.SingleAsync(o => o.Id == into.LeadOrganisationId);
        var foundBy = await FoundByOf.ReadAsync(db, [into.Content.Absorbing(merged.Content)], lead);
        into.Absorb(merged, foundBy.For(into.Content.Absorbing(merged.Content)), now);
        await MergedListing.MoveAsync(db, merged, into, now);
        merged.BecomePartOf(into, now);
        var decision = Decision.Record(SubmissionKind.Listing, merged.Id, DecisionOutcome.Merged, null, me.PersonId, now);
        await DecisionRecord.AddAsync(db, decision, "listing.merged", mergedSlug, into.Slug);
        db.AuditEntries.Add(AuditEntry.Of("listing.absorbed", into.Id, me.PersonId, now, after: mergedSlug));
        foreach (var author in new[] { merged.AuthorId, into.AuthorId }.Distinct()) await DecisionRecord.TellAsync(db, author, LetterOf(merged, into, decision), now);

        return (await db.TrySaveAndCountAsync(merged.Id, into.Id)).IsWritten
            ? new Outcome.Done(into.Id, $"“{merged.Name}” is part of “{into.Name}” now. Its address leads there.")
            : Overtaken;
    }

    private static Letter LetterOf(Listing merged, Listing into, Decision decision) =>
        Letter.Of(
            $"{merged.Name} is part of {into.Name} now",
            $"A moderator has joined “{merged.Name}” to “{into.Name}”, because both are the same work. Its old address leads there, who uses it was carried over, and those who answered for either answer for both.",
            decision.Reason,
            [],
            "See it:",
            $"/listings/{into.Slug}");
}
