using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>Somebody says that an organisation uses, tries or has stopped a listing. A steward's word of their own counts at once; of all others the organisation is asked.</summary>
public sealed class ClaimUse(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public const int ClaimsADay = 20;
    private static readonly TimeSpan UnansweredAfter = TimeSpan.FromDays(30);

    public async Task<Outcome> RunAsync(Me me, string slug, ClaimInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Listings.Public().Where(l => l.Slug == slug).Select(l => new { l.Id, l.Name }).FirstOrDefaultAsync() is not { } listing) return Outcome.Missing;
        var organisation = Guid.TryParse(input.Organisation, out var id) ? await db.Organisations.FirstOrDefaultAsync(o => o.Id == id) : null;
        if (organisation is null) return Outcome.Refuse("Choose the organisation", nameof(input.Organisation));
        if (await db.AdoptionEntries.AsNoTracking().FirstOrDefaultAsync(e => e.OnceKey == input.OnceKey) is { } same) return Said(same, organisation.Name);

        var now = clock.GetUtcNow();
        if (UseRules.Objection(input, now) is { } unlikely) return unlikely;
        var isMine = me.StewardOf == organisation.Id;
        if (isMine && input.Naming is null) return Outcome.Refuse("Choose who may see the name of your organisation", nameof(input.Naming));
        var before = await db.AdoptionEntries.Where(e => e.OrganisationId == organisation.Id && e.ListingId == listing.Id && e.ReplacedAt == null && e.RefusedAt == null).ToListAsync();
        if (before.Find(e => e.OnceKey == input.OnceKey) is { } twin) return Said(twin, organisation.Name); // the other of two clicks was faster
        var waiting = before.Find(e => e.State is AdoptionState.Waiting);
        var asked = isMine ? [] : await WhomToAsk.ReadAsync(db, organisation);
        if (!isMine)
        {
            // What somebody else has claimed is nobody’s to know before the organisation has confirmed it: it was asked, and that is said.
            if (waiting is not null && waiting.ClaimedAt > now - UnansweredAfter && waiting.ClaimedById != me.PersonId && !(me.IsConfirmed && me.OrganisationId == organisation.Id)) return Said(waiting, organisation.Name, asked.Count > 0 || organisation.VerifiedMailDomains.Count > 0);
            if (waiting is not null && waiting.ClaimedAt > now - UnansweredAfter) return Outcome.Refuse($"We were told so on {UseDates.Day(waiting.ClaimedAt)} already, and {organisation.Name} has been asked. Nothing more is needed");
            // Said only of what this claimant may read: else a guess would tell who chose not to be named.
            var told = before.Find(e => e.State is AdoptionState.Confirmed && e.Stage == input.Stage);
            if (told is not null && await db.AdoptionEntries.NamedTo(me).AnyAsync(e => e.Id == told.Id)) return Outcome.Refuse($"{organisation.Name} has confirmed this already. Nothing more is needed");
            if (await db.AdoptionEntries.CountAsync(e => e.ClaimedById == me.PersonId && e.ClaimedAt > now.AddDays(-1)) >= ClaimsADay) return Outcome.Refuse($"You have told us of {ClaimsADay} uses in a day. Go on tomorrow");
            if (asked.Count == 0 && organisation.VerifiedMailDomains.Count > 0)
            {
                // A supplier sends no mail to addresses of its choice: the directory is not a list for selling.
                if (me.IsSupplier) return Outcome.Refuse($"Nobody speaks for {organisation.Name} on the map yet. Somebody there can say that they use it");
                var email = await db.People.Where(p => p.Id == me.PersonId).Select(p => p.Email).FirstAsync();
                if (WhomToAsk.Objection(organisation, input.Colleague, email!) is { } objection) return Outcome.Refuse(objection, nameof(input.Colleague));
                asked = [new(SpokeAs.Colleague, null, input.Colleague!.Trim())];
            }
        }

        var entry = AdoptionEntry.Claim(organisation.Id, listing.Id, input.ToWords(), me.PersonId, input.OnceKey, now);
        db.AdoptionEntries.Add(entry);
        db.AuditEntries.Add(AuditEntry.Of("adoption.claimed", entry.Id, me.PersonId, now, after: Words.Of(entry.Stage)));
        waiting?.Replace(now);
        if (isMine)
        {
            foreach (var earlier in before.Where(e => e.State is AdoptionState.Confirmed or AdoptionState.Lapsed)) earlier.Replace(now);
            entry.Confirm(SpokeAs.Steward, me.PersonId, input.Naming!.Value, now);
            db.AuditEntries.Add(AuditEntry.Of("adoption.confirmed", entry.Id, me.PersonId, now, after: Words.Of(entry.Stage)));
        }
        else
        {
            AdoptionLetters.AskToConfirm(db, entry, organisation.Name, listing.Name, asked, now);
        }

        var saved = await db.TrySaveAndCountAsync(listing.Id);
        if (saved.IsWritten) return Said(entry, organisation.Name, asked.Count > 0);

        // A double click, or somebody else said it at the same moment.
        await using var fresh = await dbs.CreateDbContextAsync();
        return await fresh.AdoptionEntries.AsNoTracking().FirstOrDefaultAsync(e => e.OnceKey == input.OnceKey) is { } other
            ? Said(other, organisation.Name)
            : new Outcome.Overtaken($"Somebody else has just told us about {organisation.Name}. Look again, then decide.");
    }

    private static Outcome.Done Said(AdoptionEntry entry, string organisation, bool isAsked = true) => new(
        entry.Id,
        entry.State is not AdoptionState.Waiting ? $"It counts from now on, as {organisation} said so itself."
        : isAsked ? $"{organisation} has been asked to confirm it. It counts once they do."
        : $"Nobody can speak for {organisation} on the map yet. It waits for its first steward, and counts once they confirm it.");
}
