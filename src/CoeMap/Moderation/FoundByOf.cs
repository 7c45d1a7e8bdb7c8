using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>The words that listings are found by, with those of an organisation that is being renamed, in three statements for any number of them.</summary>
internal sealed class FoundByOf(
    IReadOnlyDictionary<Guid, OrganisationWords> organisations, IReadOnlyDictionary<string, string> areas, IReadOnlyDictionary<string, string> technologies)
{
    /// <param name="db">Where names stand.</param>
    /// <param name="contents">Of the listings to be rewritten.</param>
    /// <param name="changed">An organisation as it will be saved.</param>
    public static async Task<FoundByOf> ReadAsync(CoeMapDb db, IReadOnlyCollection<ListingContent> contents, Organisation? changed = null)
    {
        var ids = contents.SelectMany(c => c.TakingPart.Select(t => t.OrganisationId).Append(c.LeadOrganisationId ?? Guid.Empty)).Distinct().ToList();
        var named = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id))
            .Select(o => new OrganisationWords(o.Id, o.Name, o.AlsoKnownAs, o.Region)).ToDictionaryAsync(o => o.Id);
        if (changed is not null) named[changed.Id] = new(changed.Id, changed.Name, changed.AlsoKnownAs, changed.Region);
        var taxonomy = await db.Themes.Select(t => new { t.Slug, t.Name }).Concat(db.FocusAreas.Select(a => new { a.Slug, a.Name })).ToListAsync();
        return new(
            named,
            taxonomy.DistinctBy(t => t.Slug, StringComparer.Ordinal).ToDictionary(t => t.Slug, t => t.Name, StringComparer.Ordinal),
            await db.Technologies.Select(t => new { t.Slug, t.Name }).ToDictionaryAsync(t => t.Slug, t => t.Name, StringComparer.Ordinal));
    }

    public FoundBy For(ListingContent content) => FindableText.Of(
        content,
        [.. content.TakingPart.Select(t => t.OrganisationId).Append(content.LeadOrganisationId ?? Guid.Empty).Distinct().Where(organisations.ContainsKey).Select(id => organisations[id])],
        content.Themes.Concat(content.FocusAreas).Select(slug => areas.GetValueOrDefault(slug, "")),
        content.WorksWith.Select(slug => technologies.GetValueOrDefault(slug, "")));
}
