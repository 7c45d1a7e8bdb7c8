using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>A contact person stops, or an editor of the listing takes them off or takes an invitation back.</summary>
public sealed class EndContact(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string slug, Guid contactId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Listings.AsNoTracking().EditableBy(me).FirstOrDefaultAsync(l => l.Slug == slug) is not { } listing) return Outcome.Missing;
        if (await db.ListingContacts.FirstOrDefaultAsync(c => c.Id == contactId && c.ListingId == listing.Id) is not { } contact) return Outcome.Missing;
        if (contact.EndedAt is not null) return new Outcome.Done(contact.Id); // the second click

        var now = clock.GetUtcNow();
        var (wasInvited, isOwn) = (contact.IsInvited, contact.PersonId == me.PersonId);
        contact.End(now);
        db.AuditEntries.Add(AuditEntry.Of("listing-contact.ended", contact.Id, me.PersonId, now, wasInvited ? "invited" : "contact", "ended"));
        if (!wasInvited && !isOwn && await db.People.Where(p => p.Id == contact.PersonId).Select(p => p.Email).FirstOrDefaultAsync() is { Length: > 0 } address)
            db.OutgoingMails.Add(ContactLetter.Ended(address, listing, now));
        if (!(await db.TrySaveAsync()).IsWritten) return Outcome.Refuse("Somebody changed this meanwhile. Look again.");
        return new Outcome.Done(contact.Id, wasInvited ? "The invitation is taken back" : isOwn ? $"You do not answer for “{listing.Name}” any more" : "They were taken off and told by email");
    }
}
