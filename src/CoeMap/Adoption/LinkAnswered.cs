using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>Finds what a mailed key opens, and whether it still may.</summary>
internal static class LinkAnswered
{
    public const string Over = "This link has expired. Ask for a fresh one below.";
    public const string Used = "This link was used already.";

    public static async Task<(AdoptionLink Link, AdoptionEntry Entry)?> FindAsync(CoeMapDb db, string? key)
    {
        if (!LinkKey.IsOne(key)) return null;
        var hash = LinkKey.HashOf(key!);
        var found = await (
            from l in db.AdoptionLinks
            where l.KeyHash == hash
            join e in db.AdoptionEntries on l.EntryId equals e.Id
            select new { l, e }).FirstOrDefaultAsync();
        return found is null ? null : (found.l, found.e);
    }

    /// <returns>Why the link may not answer now; null when it may.</returns>
    public static async Task<Outcome?> ObjectionAsync(CoeMapDb db, AdoptionLink link, AdoptionEntry entry, DateTimeOffset now)
    {
        if (link.UsedAt is not null) return new Outcome.Overtaken(Used);
        if (link.IsOver(now)) return new Outcome.Overtaken(Over);
        if (link.StewardId is null) return null;
        return await db.Memberships.AnyAsync(m => m.PersonId == link.StewardId && m.OrganisationId == entry.OrganisationId && m.LeftAt == null && m.ConfirmedAt != null && m.StewardSinceAt != null)
            ? null : new Outcome.Overtaken("This link was for a steward, and its reader is none any more.");
    }
}
