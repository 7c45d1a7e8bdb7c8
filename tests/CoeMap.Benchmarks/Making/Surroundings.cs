using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Themes;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Benchmarks.Making;

/// <summary>The reference data that listings name: organisations, themes, focus areas and technologies.</summary>
/// <param name="Organisations">In the order of how often they lead.</param>
/// <param name="Themes">Slug and name.</param>
/// <param name="Areas">Slug, name and theme.</param>
/// <param name="Technologies">Slug and name.</param>
/// <param name="Practices">The activities that evidence may be of, each with its focus area.</param>
internal sealed record Surroundings(
    RankedList<OrganisationWords> Organisations,
    IReadOnlyDictionary<string, string> Themes,
    IReadOnlyDictionary<string, (string Name, string Theme)> Areas,
    IReadOnlyDictionary<string, string> Technologies,
    IReadOnlyList<(string? Practice, string? Area)> Practices)
{
    public static async Task<Surroundings> ReadAsync(CoeMapDb db) => new(
        new(await db.Organisations.AsNoTracking().OrderBy(o => o.DfeCode == null).ThenBy(o => o.Slug)
            .Select(o => new OrganisationWords(o.Id, o.Name, o.AlsoKnownAs, o.Region)).ToListAsync()),
        await db.Themes.OrderBy(t => t.Position).ToDictionaryAsync(t => t.Slug, t => t.Name),
        await db.FocusAreas.OrderBy(a => a.Slug).ToDictionaryAsync(a => a.Slug, a => (a.Name, a.ThemeSlug)),
        await db.Technologies.OrderBy(t => t.Slug).ToDictionaryAsync(t => t.Slug, t => t.Name),
        [.. (await db.FocusAreas.AsNoTracking().OrderBy(a => a.Slug).ToListAsync())
            .SelectMany(a => a.Ideas.SelectMany(i => i.Activities.Select(x => ((string?)ActivityKey.Of(i.Slug, x.Verb), (string?)a.Slug))))]);
}
