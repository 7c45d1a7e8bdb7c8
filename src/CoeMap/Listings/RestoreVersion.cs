using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Somebody who may edit a listing begins a new version from the words of an old one; a moderator publishes it as any other.</summary>
public sealed class RestoreVersion(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Done with the id of the new revision.</returns>
    public async Task<Outcome> RunAsync(Me me, Guid onceKey, string slug, int number)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var listing = await db.Listings.AsNoTracking().EditableBy(me).FirstOrDefaultAsync(l => l.Slug == slug);
        if (listing is null) return Outcome.Missing;
        if (number == listing.PublishedVersion) return Outcome.Refuse("This is what visitors see now.");
        var earlier = await db.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.ListingId == listing.Id && r.BecameVersion == number);
        if (earlier is null) return Outcome.Missing;

        var revision = Revision.Restore(onceKey, me.PersonId, listing, earlier.Content, now);
        db.Revisions.Add(revision);
        db.AuditEntries.Add(AuditEntry.Of("revision.started", revision.Id, me.PersonId, now, $"version {number}", listing.Id.ToString()));
        if ((await db.TrySaveAsync()).IsWritten) return new Outcome.Done(revision.Id);

        await using var again = await dbs.CreateDbContextAsync();
        return await again.Revisions.Where(r => r.OnceKey == onceKey && r.AuthorId == me.PersonId).Select(r => (Guid?)r.Id).FirstOrDefaultAsync() is { } mine
            ? new Outcome.Done(mine)
            : Outcome.Refuse("An edit of this listing is open already. Finish or withdraw it first, so that nothing in it is lost.");
    }
}
