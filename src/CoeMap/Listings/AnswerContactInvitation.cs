using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Somebody who was invited to answer for a listing accepts, saying how they appear, or declines; who invited them hears it.</summary>
public sealed class AnswerContactInvitation(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="me">Whoever opened the link from the mail and signed in.</param>
    /// <param name="key">From the link.</param>
    /// <param name="appearance">Null declines.</param>
    public async Task<Outcome> RunAsync(Me me, string key, ContactAppearance? appearance)
    {
        if (!LinkKey.IsOne(key)) return Outcome.Missing;
        await using var db = await dbs.CreateDbContextAsync();
        var (now, hash) = (clock.GetUtcNow(), LinkKey.HashOf(key));
        if (await db.ListingContacts.FirstOrDefaultAsync(c => c.KeyHash == hash) is not { } contact) return Outcome.Missing;
        if (contact.IsExpired(now)) return Outcome.Refuse("This invitation has expired. Ask for a fresh link.");
        if (appearance is not null && !me.HasProfile) return Outcome.Refuse("Tell us who you are first: complete your profile under your account");

        var listing = await db.Listings.AsNoTracking().SingleAsync(l => l.Id == contact.ListingId);
        var isContact = await db.ListingContacts.AnyAsync(c => c.ListingId == listing.Id && c.PersonId == me.PersonId && c.EndedAt == null);
        if (appearance is { } chosen && !isContact) contact.Accept(me.PersonId, chosen, now);
        else contact.End(now);
        var word = appearance is null ? "declined" : "accepted";
        db.AuditEntries.Add(AuditEntry.Of($"listing-contact.{word}", contact.Id, me.PersonId, now, "invited", word));
        if (await db.People.Where(p => p.Id == contact.InvitedById).Select(p => p.Email).FirstOrDefaultAsync() is { Length: > 0 } inviter)
            db.OutgoingMails.Add(ContactLetter.Answered(inviter, listing, appearance is not null, now));
        if (!(await db.TrySaveAsync()).IsWritten && !await IsAnsweredSoAsync(db, contact)) return Outcome.Refuse("This invitation was answered already.");
        return new Outcome.Done(listing.Id, appearance is null ? "You have declined. Nothing was kept of the invitation." : $"You answer for “{listing.Name}” now");
    }

    // The other of two clicks was faster.
    private static Task<bool> IsAnsweredSoAsync(CoeMapDb db, ListingContact contact) =>
        db.ListingContacts.AsNoTracking().AnyAsync(c => c.Id == contact.Id && c.PersonId == contact.PersonId && (c.EndedAt == null) == (contact.EndedAt == null));
}
