using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>One published item with the history of its strength; three statements.</summary>
public sealed class EvidenceDetails(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when no visitor sees such an item.</returns>
    public async Task<EvidenceToRead?> RunAsync(Guid id, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var json = await db.Database.SqlQueryRaw<string>(
            $$"""
            SELECT ({{ShownEvidence.Json}})::text AS "Value" FROM evidence_items e JOIN listings l ON l.id = e.listing_id
            WHERE e.id = {0} AND e.taken_down_at IS NULL AND l.hidden_at IS NULL
            """, id).ToListAsync(stop);
        if (json.Count == 0) return null;
        var item = ShownEvidence.Read(json[0]);
        var history = await db.EvidenceStrengths.AsNoTracking().Where(s => s.ItemId == id).OrderByDescending(s => s.At).ThenByDescending(s => s.Id).ToListAsync(stop);
        var practice = item.Facts.Practice is { } key ? (await EvidenceChoices.ReadAsync(db, stop)).Practices.FirstOrDefault(p => p.Key == key) : null;
        return new(item, history, practice);
    }
}

/// <param name="History">The latest first.</param>
/// <param name="Practice">The activity it names; null for none.</param>
public sealed record EvidenceToRead(ShownEvidence Item, IReadOnlyList<StrengthEntry> History, Practice? Practice);
