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
}
