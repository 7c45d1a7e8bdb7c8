using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Those who answer for a listing, or a moderator, grant a claim to it or decline it with a reason; the claimant is told.</summary>
public sealed class DecideListingClaim(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid claimId, ListingClaimDecisionInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.ListingClaims.DecidableBy(db, me).FirstOrDefaultAsync(c => c.Id == claimId) is not { } claim) return Outcome.Missing;
        if (claim.PersonId == me.PersonId) return Outcome.Refuse("This is your own claim. Somebody else decides on it.");
        if (claim.State != ListingClaimState.Waiting) return Decided(claim, me, input);
        var reason = input.Reason?.Trim() ?? "";
        if (!input.IsGranted && reason.Length == 0) return Outcome.Refuse("Enter a reason", nameof(input.Reason));

        var now = clock.GetUtcNow();
        var listing = await db.Listings.AsNoTracking().SingleAsync(l => l.Id == claim.ListingId);
        if (input.IsGranted) await GrantAsync(db, claim, me, now);
        else claim.Decline(me.PersonId, now);
        db.AuditEntries.Add(AuditEntry.Of("listing-claim.decided", claim.Id, me.PersonId, now, Words.Of(ListingClaimState.Waiting), Words.Of(claim.State)));
        if (await db.People.Where(p => p.Id == claim.PersonId).Select(p => p.Email).FirstOrDefaultAsync() is { Length: > 0 } to)
            db.OutgoingMails.Add(LetterTo(to, listing, input.IsGranted, reason, now));

        return (await db.TrySaveAsync()).IsWritten ? Decided(claim, me, input) : Decided(await db.ListingClaims.AsNoTracking().SingleAsync(c => c.Id == claim.Id), me, input);
    }

    // Of two clicks the second is told what the first was.
    private static Outcome Decided(ListingClaim claim, Me me, ListingClaimDecisionInput input) =>
        claim.DecidedById != me.PersonId || claim.State != (input.IsGranted ? ListingClaimState.Granted : ListingClaimState.Declined)
            ? new Outcome.Overtaken("This claim was decided a moment ago.")
            : new Outcome.Done(claim.Id, input.IsGranted ? "They answer for the listing now, and were told by email." : "The claim is declined. They read your reason by email.");

    private static async Task GrantAsync(CoeMapDb db, ListingClaim claim, Me me, DateTimeOffset now)
    {
        claim.Grant(me.PersonId, now);
        if (await db.ListingContacts.AnyAsync(c => c.ListingId == claim.ListingId && c.PersonId == claim.PersonId && c.EndedAt == null)) return;
        var contact = ListingContact.Join(claim.OnceKey, claim.ListingId, claim.PersonId, claim.Appearance, now);
        db.ListingContacts.Add(contact);
        db.AuditEntries.Add(AuditEntry.Of("listing-contact.joined", contact.Id, claim.PersonId, now, after: Words.Of(claim.Appearance)));
    }

    private static OutgoingMail LetterTo(string to, Listing listing, bool granted, string reason, DateTimeOffset now) =>
        granted ? ListingClaimLetter.Granted(to, listing, now) : ListingClaimLetter.Declined(to, listing, reason, now);
}
