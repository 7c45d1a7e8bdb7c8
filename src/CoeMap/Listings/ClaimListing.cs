using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Somebody says that a listing registered by others is their work; those who answer for it decide, or the Centre; the Centre alone where a supplier says so.</summary>
public sealed class ClaimListing(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int MostWaiting = 10;

    public async Task<Outcome> RunAsync(Me me, string slug, ListingClaimInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Listings.AsNoTracking().Public().FirstOrDefaultAsync(l => l.Slug == slug) is not { } listing) return Outcome.Missing;
        if (!me.HasProfile) return Outcome.Refuse("Tell us who you are first: complete your profile under your account");
        if (await db.Listings.EditableBy(me).AnyAsync(l => l.Id == listing.Id)) return Outcome.Refuse("You may edit this listing already. Add yourself to its contact people.");
        if (await db.ListingClaims.AnyAsync(c => c.ListingId == listing.Id && c.PersonId == me.PersonId && c.State == ListingClaimState.Waiting)) return Said(me, listing);
        if (await db.ListingClaims.CountAsync(c => c.PersonId == me.PersonId && c.State == ListingClaimState.Waiting) >= MostWaiting)
            return Outcome.Refuse("Ten of your claims wait for an answer. Wait for those before you claim another listing.");

        var now = clock.GetUtcNow();
        var claim = ListingClaim.Make(input.OnceKey, listing.Id, me.PersonId, input.Words!, input.Appearance!.Value, now);
        if (me.IsSupplier) claim.LeaveToCentre();
        db.ListingClaims.Add(claim);
        db.AuditEntries.Add(AuditEntry.Of("listing-claim.made", claim.Id, me.PersonId, now, after: Words.Of(ListingClaimState.Waiting)));
        // Moderators find it in their queue, and in the morning's mail.
        if (!me.IsSupplier && await PeopleBehind.OfAsync(db, listing.Id) is { As: not AnswersAs.Desk } people)
            db.OutgoingMails.AddRange(people.Addresses.Select(to => ListingClaimLetter.Claimed(to, listing, claim, now)));
        await db.TrySaveAsync(); // refused only where the same claim was made a moment ago
        return Said(me, listing);
    }

    private static Outcome.Done Said(Me me, Listing listing) =>
        new(listing.Id, $"Your claim to “{listing.Name}” is with {(me.IsSupplier ? "the Centre" : "those who can decide")}. You hear by email.");
}
