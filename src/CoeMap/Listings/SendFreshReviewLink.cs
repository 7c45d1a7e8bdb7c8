using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Mails a new link to the person whose link has expired, while the question is still open.</summary>
public sealed class SendFreshReviewLink(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await ReviewLinkAnswered.FindAsync(db, key) is not var (link, listing)) return Outcome.Missing;
        var now = clock.GetUtcNow();
        if (await ReviewLinkAnswered.StateAsync(db, link, listing, now) is not ReviewLinkState.Expired) return new Outcome.Overtaken("This link answers nothing any more.");
        if (await db.ListingReviewLinks.AnyAsync(l => l.ListingId == listing.Id && l.PersonId == link.PersonId && l.SentAt > link.SentAt)) return new Outcome.Done(listing.Id, Sent);

        var address = await db.People.Where(p => p.Id == link.PersonId).Select(p => p.Email!).FirstAsync();
        ReviewLetter.Ask(db, listing, new Addressee(link.PersonId, address), now);
        db.AuditEntries.Add(AuditEntry.Of("listing.asked-whether-right", listing.Id, null, now));
        await db.SaveChangesAsync();
        return new Outcome.Done(listing.Id, Sent);
    }

    private const string Sent = "A fresh link is on its way to the same address. The newest mail is the one that works";
}
