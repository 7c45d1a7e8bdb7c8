using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Mails a fresh link to the address that an expired invitation went to.</summary>
public sealed class RenewContactInvitation(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key)
    {
        if (!LinkKey.IsOne(key)) return Outcome.Missing;
        await using var db = await dbs.CreateDbContextAsync();
        var (now, hash, fresh) = (clock.GetUtcNow(), LinkKey.HashOf(key), LinkKey.New());
        if (await db.ListingContacts.FirstOrDefaultAsync(c => c.KeyHash == hash) is not { Email: { } address } contact) return Outcome.Missing;
        if (!contact.IsExpired(now)) return Outcome.Refuse("This link still works.");

        contact.InviteAgain(LinkKey.HashOf(fresh), now);
        db.OutgoingMails.Add(ContactLetter.Invitation(address, await db.Listings.AsNoTracking().SingleAsync(l => l.Id == contact.ListingId), fresh, now));
        await db.TrySaveAsync(); // a double click finds it renewed: one mail
        return new Outcome.Done(contact.Id, "A fresh link is on its way to the address that was invited");
    }
}
