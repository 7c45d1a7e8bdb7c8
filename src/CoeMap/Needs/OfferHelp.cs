using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>A member answers a need with help of their own or a listing that may do; its owner hears it. Suppliers only where they were asked, and with their own work.</summary>
public sealed class OfferHelp(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int MostADay = 20;

    public async Task<Outcome> RunAsync(Me me, string slug, OfferInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.NeedOffers.AsNoTracking().FirstOrDefaultAsync(o => o.OnceKey == input.OnceKey) is { } same) return same.PersonId == me.PersonId ? Made(same) : Outcome.Missing;
        if (await db.Needs.AnswerableBy(me).FirstOrDefaultAsync(n => n.Slug == slug) is not { } need) return Outcome.Missing;
        if (!me.HasProfile) return Outcome.Refuse("Tell us who you are first: complete your profile under your account");
        var (now, words) = (clock.GetUtcNow(), PlainWords.Clean(input.Words));
        if (ChildIdentifiers.Objection(words, now) is { } objection) return Outcome.Refuse(objection, nameof(input.Words));
        if (await db.NeedOffers.CountAsync(o => o.PersonId == me.PersonId && o.OfferedAt > now.AddDays(-1)) >= MostADay) return Outcome.Refuse("You have answered twenty needs today. Go on tomorrow.");

        var listing = input.ListingSlug is { } wanted ? await db.Listings.Public().Where(l => l.Slug == wanted).Select(l => new { l.Id, l.LeadOrganisationId }).FirstOrDefaultAsync() : null;
        if (input.ListingSlug is not null && listing is null) return Outcome.Refuse("No listing has this address. Copy it from the listing’s page", nameof(input.Listing));
        if (me.IsSupplier && (listing is null || listing.LeadOrganisationId != me.OrganisationId)) return Outcome.Refuse("Suppliers answer with a listing of their own organisation", nameof(input.Listing));

        var speaksFor = me.IsConfirmed || me.IsSupplier ? me.OrganisationId : null; // a claim is no proof, and enough for the label of suppliers
        var offer = NeedOffer.Make(input.OnceKey, need, me.PersonId, speaksFor, listing?.Id, words, now);
        db.NeedOffers.Add(offer);
        db.AuditEntries.Add(AuditEntry.Of("need.answered", need.Id, me.PersonId, now, after: Words.Of(need.State)));
        var blockers = await ConnectionAccess.BlockersOfAsync(db, me.PersonId); // nothing more of theirs reaches those
        var from = await db.Organisations.Where(o => o.Id == speaksFor).Select(o => o.Name).FirstOrDefaultAsync();
        foreach (var owner in (await NeedOwners.OfAsync(db, need)).People.Where(p => p.PersonId != me.PersonId && !blockers.Contains(p.PersonId)))
            db.OutgoingMails.Add(NeedLetter.Offered(owner.Email, need, from is null ? "A colleague" : $"A colleague at {from}{(me.IsSupplier ? " (a supplier)" : "")}", offer, now));
        if ((await db.TrySaveAsync()).IsWritten) return Made(offer);

        await using var again = await dbs.CreateDbContextAsync();
        return await again.NeedOffers.AsNoTracking().FirstOrDefaultAsync(o => o.OnceKey == input.OnceKey) is { } first && first.PersonId == me.PersonId ? Made(first) : Outcome.Missing;
    }

    private static Outcome.Done Made(NeedOffer offer) => new(offer.Id, "Your answer is with whoever needs it. They were told by email");
}
