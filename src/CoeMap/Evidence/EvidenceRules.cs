using CoeMap.Database;
using CoeMap.Text;
using CoeMap.Themes;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>What stated facts must agree with, for authors and moderators alike.</summary>
public static class EvidenceRules
{
    /// <returns>What to do about it; null when the facts can stand.</returns>
    public static async Task<Outcome?> ObjectionAsync(CoeMapDb db, EvidenceFacts facts, DateTimeOffset now)
    {
        if (facts.UntilYear > now.Year) return Outcome.Refuse("The period cannot end in a year to come", nameof(EvidenceInput.UntilYear));
        foreach (var (text, field) in new[] { (facts.Claim, nameof(EvidenceInput.Claim)), (facts.Numbers, nameof(EvidenceInput.Numbers)), (facts.Context, nameof(EvidenceInput.Context)) })
        {
            if (text is not null && ChildIdentifiers.Objection(text, now) is { } child) return Outcome.Refuse(child, field);
        }

        if (facts.Practice is not null && await AreaOfAsync(db, facts.Practice) is null) return Outcome.Refuse("Choose one of the practices on the list, or none", nameof(EvidenceInput.Practice));
        var named = facts.OrganisationIds.ToList();
        return await db.Organisations.CountAsync(o => named.Contains(o.Id)) == named.Count ? null : Outcome.Refuse("Choose organisations from the list", nameof(EvidenceInput.Named));
    }

    /// <returns>The focus area that a practice belongs to; null when there is no such practice.</returns>
    public static async Task<string?> AreaOfAsync(CoeMapDb db, string? practice)
    {
        if (practice is null) return null;
        var areas = await db.FocusAreas.AsNoTracking().Select(a => new { a.Slug, a.Ideas }).ToListAsync();
        return areas.Find(a => a.Ideas.Any(i => i.Activities.Any(v => ActivityKey.Of(i.Slug, v.Verb) == practice)))?.Slug;
    }
}
