using System.Linq.Expressions;
using CoeMap.Adoption;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>Where both of two things that become one had a word in the ledger, one holds from now on and the other becomes history.</summary>
/// <remarks>The word of the one that stays holds, with its choice of who may see the name; what it has not confirmed again gives way to what the other has.</remarks>
internal static class MergedUses
{
    /// <param name="db">The ledger.</param>
    /// <param name="moving">Every entry that moves, before it does.</param>
    /// <param name="staying">The entries of the one that stays.</param>
    /// <param name="areOne">Whether two entries speak of the same organisation and listing once they are one.</param>
    /// <param name="now">When it is decided.</param>
    public static async Task SettleAsync(
        CoeMapDb db, IReadOnlyList<AdoptionEntry> moving, Expression<Func<AdoptionEntry, bool>> staying, Func<AdoptionEntry, AdoptionEntry, bool> areOne, DateTimeOffset now)
    {
        var held = await db.AdoptionEntries.Where(staying).Where(e => e.ReplacedAt == null && e.RefusedAt == null).ToListAsync();
        foreach (var entry in moving.Where(e => e.State is AdoptionState.Waiting or AdoptionState.Confirmed or AdoptionState.Lapsed))
        {
            if (held.Find(h => areOne(h, entry) && (h.State is AdoptionState.Waiting) == (entry.State is AdoptionState.Waiting)) is not { } other) continue;
            if (other.State is AdoptionState.Lapsed && entry.State is AdoptionState.Confirmed) other.Replace(now);
            else entry.Replace(now);
        }
    }
}
