using CoeMap.Addresses;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Insights;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>Everything that points at a listing, and what becomes of it when the listing becomes part of another.</summary>
/// <remarks>A new table that points at listings gets its line here; MergingListings in the tests fails until it has one.</remarks>
internal static class MergedListing
{
    public static async Task MoveAsync(CoeMapDb db, Listing merged, Listing into, DateTimeOffset now)
    {
        await MovePeopleAsync(db, merged, into, now);
        await MoveUsesAsync(db, merged.Id, into.Id, now);
        await MoveReadsAsync(db, merged.Id, into.Id);
        await MoveRelationsAsync(db, merged.Id, into.Id, now);
        (await db.ListingReplies.Where(r => r.ListingId == merged.Id).ToListAsync()).ForEach(r => r.PointTo(into.Id));
        (await db.PageFeedback.Where(f => f.PassedOnListingId == merged.Id).ToListAsync()).ForEach(f => f.PointTo(into.Id));
        (await db.ListingReports.Where(r => r.ListingId == merged.Id).ToListAsync()).ForEach(r => r.PointTo(into.Id));
        (await db.Connections.Where(c => c.ListingId == merged.Id).ToListAsync()).ForEach(c => c.PointTo(into.Id));
        db.ListingReviewLinks.RemoveRange(await db.ListingReviewLinks.Where(l => l.ListingId == merged.Id).ToListAsync()); // nobody is asked about it any more
        db.LinkChecks.RemoveRange(await db.LinkChecks.Where(c => c.ListingId == merged.Id).ToListAsync()); // its links are looked at again where they stand now
        (await db.NeedOffers.Where(o => o.ListingId == merged.Id).ToListAsync()).ForEach(o => o.PointTo(into.Id));
        (await db.FormerAddresses.Where(a => a.ThingId == merged.Id).ToListAsync()).ForEach(a => a.PointTo(into.Id));
        (await db.Listings.Where(l => l.MergedIntoId == merged.Id).ToListAsync()).ForEach(l => l.FollowTo(into));
        (await db.EvidenceItems.Where(e => e.ListingId == merged.Id).ToListAsync()).ForEach(e => e.PointTo(into.Id));
        (await db.EvidenceProposals.Where(p => p.ListingId == merged.Id).ToListAsync()).ForEach(p => p.PointTo(into.Id));
        await MoveReviewsAsync(db, merged.Id, into.Id, now);
        db.FormerAddresses.Add(FormerAddress.Leave(AddressOf.Listing, merged.Slug, into.Id, now));
        // Half-written edits stay with their author, closed.
        (await db.Revisions.Where(r => r.ListingId == merged.Id && (r.State == RevisionState.Draft || r.State == RevisionState.Returned)).ToListAsync()).ForEach(r => r.Withdraw(now));
    }

    // Who answered for the one answers for both; its author too, unless they answer already.
    private static async Task MovePeopleAsync(CoeMapDb db, Listing merged, Listing into, DateTimeOffset now)
    {
        var there = await db.ListingContacts.Where(c => c.ListingId == into.Id && c.EndedAt == null).Select(c => new { c.PersonId, c.Email }).ToListAsync();
        var contacts = await db.ListingContacts.Where(c => c.ListingId == merged.Id).ToListAsync();
        foreach (var contact in contacts)
        {
            if (contact.EndedAt is null && there.Exists(t => t.PersonId == contact.PersonId && t.Email == contact.Email)) contact.End(now);
            contact.PointTo(into.Id);
        }

        if (merged.AuthorId is { } author && author != into.AuthorId && !there.Exists(t => t.PersonId == author) && !contacts.Exists(c => c.PersonId == author && c.EndedAt is null))
            db.ListingContacts.Add(ListingContact.Join(Guid.CreateVersion7(now), into.Id, author, ContactAppearance.NotShown, now));

        var waiting = await db.ListingClaims.Where(c => c.ListingId == into.Id && c.State == ListingClaimState.Waiting).Select(c => c.PersonId).ToListAsync();
        foreach (var claim in await db.ListingClaims.Where(c => c.ListingId == merged.Id).ToListAsync())
        {
            if (claim.State == ListingClaimState.Waiting && waiting.Contains(claim.PersonId)) db.ListingClaims.Remove(claim); // the same claim waits there
            else claim.PointTo(into.Id);
        }
    }

    // Somebody who reviewed both said it last of the one that stays; the other review is taken back.
    private static async Task MoveReviewsAsync(CoeMapDb db, Guid merged, Guid into, DateTimeOffset now)
    {
        ProposalState[] open = [ProposalState.Submitted, ProposalState.Returned, ProposalState.Published];
        var held = await db.Reviews.Where(r => r.ListingId == into && open.Contains(r.State)).Select(r => r.AuthorId).ToListAsync();
        foreach (var review in await db.Reviews.Where(r => r.ListingId == merged).ToListAsync())
        {
            if (open.Contains(review.State) && held.Contains(review.AuthorId)) review.Withdraw(now);
            review.PointTo(into);
        }
    }

    // Whoever related to the one relates to the other, in every version: an old one may be restored.
    private static async Task MoveRelationsAsync(CoeMapDb db, Guid merged, Guid into, DateTimeOffset now)
    {
        (await db.Listings.Include(l => l.Relations).Where(l => l.Id != merged && l.Id != into && l.Relations.Any(r => r.OtherId == merged)).ToListAsync())
            .ForEach(l => l.RelateInstead(merged, into, now));
        var mention = $"%{merged}%";
        (await db.Revisions.FromSql($"SELECT r.*, r.xmin FROM revisions r WHERE r.content::text LIKE {mention}").ToListAsync()).ForEach(r => r.RelateInstead(merged, into));
    }

    // Of a month in which both were read one number is left.
    private static async Task MoveReadsAsync(CoeMapDb db, Guid merged, Guid into)
    {
        var there = await db.ListingReads.Where(r => r.ListingId == into).ToDictionaryAsync(r => r.Month);
        foreach (var read in await db.ListingReads.Where(r => r.ListingId == merged).ToListAsync())
        {
            if (there.TryGetValue(read.Month, out var same)) same.Add(read.Times);
            else db.ListingReads.Add(ListingRead.Of(into, read.Month, read.Times));
            db.ListingReads.Remove(read);
        }
    }

    private static async Task MoveUsesAsync(CoeMapDb db, Guid merged, Guid into, DateTimeOffset now)
    {
        var entries = await db.AdoptionEntries.Where(e => e.ListingId == merged).ToListAsync();
        await MergedUses.SettleAsync(db, entries, e => e.ListingId == into, (one, other) => one.OrganisationId == other.OrganisationId, now);
        entries.ForEach(e => e.PointTo(into));
    }
}
