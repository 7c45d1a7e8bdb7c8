using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>A content names organisations, themes and technologies by key; here they are looked up before it is kept.</summary>
internal static class KnownThings
{
    /// <returns>Null when the content can be kept.</returns>
    public static async Task<Outcome?> ObjectionAsync(CoeMapDb db, ListingContent content, int year)
    {
        if (ContentRules.Unkeepable(content, year).FirstOrDefault() is { } problem) return Outcome.Refuse(problem.Sentence, problem.Field);

        var organisations = content.TakingPart.Select(t => t.OrganisationId).Concat(content.LeadOrganisationId is { } lead ? [lead] : []).Distinct().ToList();
        if (organisations.Count != await db.Organisations.CountAsync(o => organisations.Contains(o.Id)))
            return Outcome.Refuse("Choose organisations from the list", nameof(content.LeadOrganisationId));
        if (content.Themes.Count != await db.Themes.CountAsync(t => content.Themes.Contains(t.Slug)))
            return Outcome.Refuse("Choose themes from the list", nameof(content.Themes));
        if (content.FocusAreas.Count != await db.FocusAreas.CountAsync(a => content.FocusAreas.Contains(a.Slug)))
            return Outcome.Refuse("Choose focus areas from the list", nameof(content.FocusAreas));
        if (await IsUnknownAsync(db, [.. content.Relations.Select(r => r.ListingId).Distinct()]))
            return Outcome.Refuse("Choose connected listings by their names on the map", nameof(content.Relations));
        return content.WorksWith.Count == await db.Technologies.CountAsync(t => content.WorksWith.Contains(t.Slug))
            ? null
            : Outcome.Refuse("Choose from the list of technologies", nameof(content.WorksWith));
    }

    // What an import has proposed together may be published in any order.
    private static async Task<bool> IsUnknownAsync(CoeMapDb db, List<Guid> related) =>
        related.Count > 0
        && related.Count != await db.Listings.Where(l => related.Contains(l.Id)).Select(l => l.Id).Union(db.Revisions.Where(r => related.Contains(r.Id)).Select(r => r.Id)).CountAsync();
}
