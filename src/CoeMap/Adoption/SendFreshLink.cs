using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>Mails a new link to the address that an expired one was sent to, while the question is still open.</summary>
public sealed class SendFreshLink(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await LinkAnswered.FindAsync(db, key) is not var (link, entry)) return Outcome.Missing;
        var now = clock.GetUtcNow();
        if (link.To is null || link.UsedAt is not null || !link.IsOver(now)) return AdoptionAnswers.Overtaken;
        if (entry.State is not (AdoptionState.Waiting or AdoptionState.Confirmed or AdoptionState.Lapsed)) return AdoptionAnswers.Overtaken;
        if (await db.AdoptionLinks.AnyAsync(l => l.EntryId == entry.Id && l.To == link.To && l.SentAt > link.SentAt)) return new Outcome.Done(entry.Id, Sent);

        var organisation = await db.Organisations.Where(o => o.Id == entry.OrganisationId).Select(o => o.Name).FirstAsync();
        var listing = await db.Listings.Where(l => l.Id == entry.ListingId).Select(l => l.Name).FirstAsync();
        Mouth[] mouth = [new(link.SpeaksAs, link.StewardId, link.To)];
        if (entry.State is AdoptionState.Waiting) AdoptionLetters.AskToConfirm(db, entry, organisation, listing, mouth, now);
        else AdoptionLetters.AskAgain(db, entry, organisation, listing, mouth, now);
        db.AuditEntries.Add(AuditEntry.Of("adoption.asked", entry.Id, null, now));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(entry.Id, Sent) : AdoptionAnswers.Overtaken;
    }

    private const string Sent = "A fresh link is on its way to the same address. The newest mail is the one that works.";
}
