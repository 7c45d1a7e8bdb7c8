using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>Keeps on each listing how many organisations use it and what evidence there is, in the transaction that changes either: results and filters read it there.</summary>
public static class ListingUsers
{
    /// <returns>What came of saving; the counts are written with it or not at all.</returns>
    public static async Task<Saved> TrySaveAndCountAsync(this CoeMapDb db, params Guid[] listings)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        // Whoever counts the same listing waits here, and then sees what the other has written.
        await db.Database.ExecuteSqlAsync($"SELECT FROM listings WHERE id = ANY ({listings}) ORDER BY id FOR UPDATE");
        if (!await MakeRoomAsync(db)) return Saved.Overtaken;
        var saved = await db.TrySaveAsync();
        if (!saved.IsWritten) return saved;
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE listings l SET users = c.users, in_use = c.in_use, evidence_items = c.evidence_items, evidence_strength = c.evidence_strength
            FROM (SELECT l.id, count(*) FILTER (WHERE e.stage = 'in-use')::int AS users,
                         array_remove(ARRAY[CASE WHEN bool_or(e.stage = 'in-use') THEN 'confirmed' END, CASE WHEN bool_or(e.stage = 'piloting') THEN 'piloted' END,
                                            CASE WHEN bool_or(e.stage = 'stopped') THEN 'stopped' END], NULL) AS in_use,
                         (SELECT count(*)::int FROM evidence_items i WHERE i.listing_id = l.id AND i.taken_down_at IS NULL) AS evidence_items,
                         (SELECT max(i.strength) FROM evidence_items i WHERE i.listing_id = l.id AND i.taken_down_at IS NULL) AS evidence_strength
                  FROM listings l LEFT JOIN adoption_entries e ON e.listing_id = l.id AND e.confirmed_at IS NOT NULL AND e.replaced_at IS NULL AND e.lapsed_at IS NULL
                  WHERE l.id = ANY ({listings}) GROUP BY l.id) c
            WHERE c.id = l.id AND (l.users, l.in_use, l.evidence_items, l.evidence_strength) IS DISTINCT FROM (c.users, c.in_use, c.evidence_items, c.evidence_strength)
            """);
        await transaction.CommitAsync();
        return saved;
    }

    // One word of an organisation on a listing holds at a time: what becomes history is written before what takes its place.
    private static async Task<bool> MakeRoomAsync(CoeMapDb db)
    {
        foreach (var gone in db.ChangeTracker.Entries<AdoptionEntry>().Where(e => e.State is EntityState.Modified && e.Property(x => x.ReplacedAt).IsModified).ToList())
        {
            var (id, version, at) = (gone.Entity.Id, gone.Property(e => e.Version).OriginalValue, gone.Entity.ReplacedAt);
            if (await db.AdoptionEntries.Where(e => e.Id == id && e.Version == version).ExecuteUpdateAsync(u => u.SetProperty(e => e.ReplacedAt, at)) == 0) return false;
            gone.Property(e => e.Version).OriginalValue = await db.AdoptionEntries.Where(e => e.Id == id).Select(e => e.Version).SingleAsync();
            gone.Property(e => e.ReplacedAt).OriginalValue = at;
        }

        return true;
    }
}
