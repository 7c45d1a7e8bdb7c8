using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Somebody who may edit a listing invites a colleague, by e-mail, to answer for it too.</summary>
public sealed class InviteContact(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int MostOpen = 10;

    /// <returns>Done for a new address and for one that is invited or a contact already: the page says which addresses wait, never who has an account.</returns>
    public async Task<Outcome> RunAsync(Me me, string slug, InviteContactInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Listings.AsNoTracking().EditableBy(me).FirstOrDefaultAsync(l => l.Slug == slug) is not { } listing) return Outcome.Missing;
        if (await db.ListingContacts.AnyAsync(c => c.OnceKey == input.OnceKey)) return Invited(listing);
        var open = await db.ListingContacts.Where(c => c.ListingId == listing.Id && c.EndedAt == null && c.SinceAt == null).ToListAsync();
        if (open.Count >= MostOpen) return Outcome.Refuse("Ten people are invited and have not answered. Take an invitation back before you send another.", nameof(input.Email));

        var (now, key) = (clock.GetUtcNow(), LinkKey.New());
        var address = input.Email!.Trim().ToLowerInvariant();
        var domain = address[(address.LastIndexOf('@') + 1)..];
        if (me.IsSupplier && await db.Organisations.AnyAsync(o => o.Kind != OrganisationKind.Supplier && o.VerifiedMailDomains.Contains(domain)))
            return Outcome.Refuse("Suppliers invite their own colleagues. Somebody elsewhere who works on it can claim the listing from its page", nameof(input.Email));
        var contact = open.Find(c => c.Email == address);
        if (contact is not null && now - contact.InvitedAt < TimeSpan.FromHours(1)) return Outcome.Refuse("We have just mailed this address. Wait an hour before you invite it again.", nameof(input.Email));
        if (contact is null) db.ListingContacts.Add(contact = ListingContact.Invite(input.OnceKey, listing.Id, address, LinkKey.HashOf(key), me.PersonId, now));
        else contact.InviteAgain(LinkKey.HashOf(key), now);
        db.AuditEntries.Add(AuditEntry.Of("listing-contact.invited", contact.Id, me.PersonId, now, after: "invited"));
        db.OutgoingMails.Add(ContactLetter.Invitation(address, listing, key, now));
        return (await db.TrySaveAsync()) is { IsOvertaken: true } ? Outcome.Refuse("They have answered meanwhile. Look again.") : Invited(listing);
    }

    private static Outcome.Done Invited(Listing listing) => new(listing.Id, "Your invitation is on its way");
}
