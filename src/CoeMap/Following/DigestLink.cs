using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>Finds what the link in a weekly mail opens.</summary>
internal static class DigestLink
{
    public static async Task<Digest?> FindAsync(CoeMapDb db, string key)
    {
        if (!LinkKey.IsOne(key)) return null;
        var hash = LinkKey.HashOf(key);
        return await db.Digests.AsNoTracking().FirstOrDefaultAsync(d => d.KeyHash == hash);
    }
}
