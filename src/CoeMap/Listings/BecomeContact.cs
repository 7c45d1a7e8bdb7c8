using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Somebody who may edit a listing answers for it themselves from now on, or changes how they appear there.</summary>
public sealed class BecomeContact(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string slug, AppearanceInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (!me.HasProfile) return Outcome.Refuse("Tell us who you are first: complete your profile under your account");
        if (await db.Listings.AsNoTracking().EditableBy(me).FirstOrDefaultAsync(l => l.Slug == slug) is not { } listing) return Outcome.Missing;

        var (now, appearance) = (clock.GetUtcNow(), input.Appearance!.Value);
        var contact = await db.ListingContacts.FirstOrDefaultAsync(c => c.ListingId == listing.Id && c.PersonId == me.PersonId && c.EndedAt == null);
        var before = contact is null ? null : Words.Of(contact.Appearance);
        if (contact is null) db.ListingContacts.Add(contact = ListingContact.Join(input.OnceKey, listing.Id, me.PersonId, appearance, now));
        else contact.AppearAs(appearance);
        db.AuditEntries.Add(AuditEntry.Of(before is null ? "listing-contact.joined" : "listing-contact.appearance-chosen", contact.Id, me.PersonId, now, before, Words.Of(appearance)));
        return (await db.TrySaveAsync()) is { IsOvertaken: true }
            ? Outcome.Refuse("This was changed in another window. Look again.")
            : new Outcome.Done(contact.Id, before is null ? $"You answer for “{listing.Name}” now" : "Saved: this is how you appear");
    }
}
