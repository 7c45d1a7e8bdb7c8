using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>Names and addresses of organisations: no two alike.</summary>
internal static class OrganisationNames
{
    public const int MinName = 2;

    public static readonly Outcome TakenMeanwhile = Outcome.Refuse("Another organisation took this name a moment ago. Look again, then decide.", "Name");

    /// <returns>What to do about the name; null when it is free and sound.</returns>
    public static async Task<Outcome?> ObjectionAsync(CoeMapDb db, string name, Guid? exceptFor)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is < MinName or > Organisation.MaxName)
            return Outcome.Refuse($"The name must be between {MinName} and {Organisation.MaxName} characters", "Name");
        return await db.Organisations.AnyAsync(o => EF.Functions.ILike(o.Name, Literally(trimmed)) && o.Id != exceptFor)
            ? Outcome.Refuse("There is an organisation of this name already", "Name")
            : null;
    }

    /// <param name="db">Where addresses stand.</param>
    /// <param name="name">The name to make it from.</param>
    /// <param name="returningTo">An organisation that may take back an address it once had.</param>
    public static async Task<string> FreeSlugAsync(CoeMapDb db, string name, Guid? returningTo = null)
    {
        var slug = Slug.From(name);
        var taken = await db.Organisations.Where(o => o.Id != returningTo).Select(o => o.Slug)
            .Concat(db.FormerAddresses.Where(a => a.Of == AddressOf.Organisation && a.ThingId != returningTo).Select(a => a.Slug))
            .Where(s => s == slug || s.StartsWith(slug + "-")).ToListAsync();
        return Slug.FreeFrom(name, taken.ToHashSet(StringComparer.Ordinal));
    }

    private static string Literally(string name) =>
        name.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
