using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>Whoever answered a need takes the answer back, or whoever looks after the need removes it.</summary>
public sealed class TakeOfferBack(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string slug, Guid offerId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var mine = db.Needs.EditableBy(me).Select(n => n.Id);
        var offer = await db.NeedOffers.FirstOrDefaultAsync(o => o.Id == offerId && db.Needs.Any(n => n.Id == o.NeedId && n.Slug == slug)
            && (o.PersonId == me.PersonId || mine.Contains(o.NeedId) || me.IsModerator));
        if (offer is null) return Outcome.Missing;
        if (offer.RemovedAt is not null) return new Outcome.Done(offer.Id);

        var now = clock.GetUtcNow();
        offer.Remove(now);
        db.AuditEntries.Add(AuditEntry.Of("need.answer-removed", offer.NeedId, me.PersonId, now));
        await db.TrySaveAsync(); // overtaken only by somebody who removed it as well
        return new Outcome.Done(offer.Id, "The answer was removed");
    }
}
