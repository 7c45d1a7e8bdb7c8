using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>The names behind the ids and slugs of contents, for people to read.</summary>
public sealed record ContentNames(
    IReadOnlyDictionary<Guid, string> Organisations, IReadOnlyDictionary<string, string> Themes,
    IReadOnlyDictionary<string, string> FocusAreas, IReadOnlyDictionary<string, string> Technologies,
    IReadOnlyDictionary<Guid, string> Listings)
{
    /// <summary>Three statements.</summary>
    public static async Task<ContentNames> OfAsync(CoeMapDb db, params ListingContent[] contents)
    {
        var technologies = contents.SelectMany(c => c.WorksWith).Distinct(StringComparer.Ordinal).ToList();
        var taxonomy = await db.Themes.Select(t => new { t.Slug, t.Name, IsTheme = true })
            .Concat(db.FocusAreas.Select(a => new { a.Slug, a.Name, IsTheme = false })).ToListAsync();
        var related = contents.SelectMany(c => c.Relations).Select(r => r.ListingId).Distinct().ToList();
        var named = await db.Organisations.Select(o => new { o.Id, Name = o.Name + "", IsListing = false })
            .Concat(db.Listings.Public().Where(l => related.Contains(l.Id)).Select(l => new { l.Id, Name = l.Name + "", IsListing = true })).ToListAsync();
        return new(
            // All of them: their words also tell an organisation or a place from a person.
            named.Where(n => !n.IsListing).ToDictionary(n => n.Id, n => n.Name),
            taxonomy.Where(t => t.IsTheme).ToDictionary(t => t.Slug, t => t.Name, StringComparer.Ordinal),
            taxonomy.Where(t => !t.IsTheme).ToDictionary(t => t.Slug, t => t.Name, StringComparer.Ordinal),
            await db.Technologies.Where(t => technologies.Contains(t.Slug)).Select(t => new { t.Slug, t.Name }).ToDictionaryAsync(t => t.Slug, t => t.Name, StringComparer.Ordinal),
            named.Where(n => n.IsListing).ToDictionary(n => n.Id, n => n.Name));
    }

    public string Organisation(Guid? id) => id is { } known ? Organisations.GetValueOrDefault(known, "(an organisation that is not on the list)") : "";

    public string Listing(Guid id) => Listings.GetValueOrDefault(id, "(a listing that is not shown)");
}
