using CoeMap.Adoption;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>Whom a file named as users is asked once the listing is published. Nothing shows or counts before they confirm it, and nobody is asked who has said something already.</summary>
public sealed class ClaimImportedUses(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int AtOnce = 50;

    /// <returns>How many claims were made.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var rows = await (
            from row in db.ImportRows.FromSqlRaw(Waiting)
            join import in db.Imports on row.ImportId equals import.Id
            join revision in db.Revisions on row.MadeId equals revision.Id
            where revision.State == RevisionState.Published
            join listing in db.Listings on revision.ListingId equals listing.Id
            where listing.HiddenAt == null
            orderby row.AcceptedAt
            select new { Row = row, import.ById, listing.Id, listing.Name }).Take(AtOnce).ToListAsync(stop);
        var claimed = 0;
        foreach (var found in rows)
        {
            var made = await ClaimAsync(db, found.Row, found.ById, found.Id, found.Name, stop);
            if (!(await db.TrySaveAsync()).IsWritten) return claimed; // somebody said so at the same moment: the next run sees it
            claimed += made;
        }

        return claimed;
    }

    private async Task<int> ClaimAsync(CoeMapDb db, ImportRow row, Guid by, Guid listing, string name, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var yesterday = now.AddDays(-1);
        var named = row.Others.UsedBy.ToList();
        var left = Math.Max(0, ClaimUse.ClaimsADay - await db.AdoptionEntries.CountAsync(e => e.ClaimedById == by && e.ClaimedAt > yesterday, stop));
        var known = await db.AdoptionEntries.Where(e => e.ListingId == listing && named.Contains(e.OrganisationId)).Select(e => e.OrganisationId).ToListAsync(stop);
        var users = await db.Organisations.Where(o => named.Contains(o.Id) && !known.Contains(o.Id)).OrderBy(o => o.Id).ToListAsync(stop);
        foreach (var user in users.Take(left))
        {
            var entry = AdoptionEntry.Claim(user.Id, listing, new(AdoptionStage.InUse, null, null, null, "Its publiccode.yml names them as users.", null), by, Guid.CreateVersion7(now), now);
            db.AdoptionEntries.Add(entry);
            db.AuditEntries.Add(AuditEntry.Of("adoption.claimed", entry.Id, by, now, after: "named by an imported file"));
            AdoptionLetters.AskToConfirm(db, entry, user.Name, name, await WhomToAsk.ReadAsync(db, user), now);
        }

        row.LeaveToAsk([.. users.Skip(left).Select(u => u.Id)]);
        return Math.Min(left, users.Count);
    }

    private const string Waiting =
        """
        SELECT r.*, r.xmin FROM import_rows r JOIN imports i ON i.id = r.import_id
        WHERE i.format = 'publiccode' AND r.state = 'accepted' AND r.made_id IS NOT NULL AND jsonb_array_length(r.others -> 'usedBy') > 0
        """;
}
