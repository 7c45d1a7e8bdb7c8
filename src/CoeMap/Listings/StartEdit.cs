using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Somebody who may edit a listing begins a new version; visitors go on seeing the published one.</summary>
public sealed class StartEdit(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const string OpenAlready = "Somebody is editing this listing already. You can edit it when that version is decided or withdrawn.";

    /// <returns>Done with the id of the new revision, or of one's own that is open already.</returns>
    public async Task<Outcome> RunAsync(Me me, Guid onceKey, string slug)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var listing = await db.Listings.AsNoTracking().EditableBy(me).FirstOrDefaultAsync(l => l.Slug == slug);
        if (listing is null) return Outcome.Missing;
        if (await OpenAsync(db, me, listing.Id) is { } open) return open;

        var revision = Revision.StartEdit(onceKey, me.PersonId, listing, now);
        db.Revisions.Add(revision);
        db.AuditEntries.Add(AuditEntry.Of("revision.started", revision.Id, me.PersonId, now, after: listing.Id.ToString()));
        if ((await db.TrySaveAsync()).IsWritten) return new Outcome.Done(revision.Id);

        await using var again = await dbs.CreateDbContextAsync();
        return await OpenAsync(again, me, listing.Id) ?? Outcome.Refuse(OpenAlready);
    }

    private static async Task<Outcome?> OpenAsync(CoeMapDb db, Me me, Guid listingId)
    {
        RevisionState[] open = [RevisionState.Draft, RevisionState.Submitted, RevisionState.Returned];
        var edits = db.Revisions.Where(r => r.ListingId == listingId && open.Contains(r.State));
        if (!await edits.AnyAsync()) return null;
        return await edits.EditableBy(db, me).Select(r => (Guid?)r.Id).FirstOrDefaultAsync() is { } mine ? new Outcome.Done(mine) : Outcome.Refuse(OpenAlready);
    }
}
