using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Gathers the words of other things that a content is found by, in three statements whatever its size.</summary>
public static class FindableText
{
    public static async Task<FoundBy> OfAsync(CoeMapDb db, ListingContent content)
    {
        var organisationIds = content.TakingPart.Select(t => t.OrganisationId).Append(content.LeadOrganisationId ?? Guid.Empty).ToList();
        var organisations = await db.Organisations.AsNoTracking().Where(o => organisationIds.Contains(o.Id))
            .Select(o => new OrganisationWords(o.Id, o.Name, o.AlsoKnownAs, o.Region)).ToListAsync();
        var themes = await db.Themes.AsNoTracking().Where(t => content.Themes.Contains(t.Slug)).Select(t => t.Name)
            .Concat(db.FocusAreas.Where(a => content.FocusAreas.Contains(a.Slug)).Select(a => a.Name)).ToListAsync();
        var technologies = await db.Technologies.AsNoTracking().Where(t => content.WorksWith.Contains(t.Slug)).Select(t => t.Name).ToListAsync();
        return Of(content, organisations, themes, technologies);
    }

    public static FoundBy Of(
        ListingContent content, IReadOnlyCollection<OrganisationWords> organisations, IEnumerable<string> themes, IEnumerable<string> technologies) =>
        new(
            string.Join(" · ", organisations.SelectMany(o => o.AlsoKnownAs.Prepend(o.Name)).Distinct(StringComparer.OrdinalIgnoreCase)),
            string.Join(" · ", themes),
            BodyOf(content, technologies),
            [.. organisations.Where(o => o.Region is not null).Select(o => Words.Of(o.Region!.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private static string BodyOf(ListingContent content, IEnumerable<string> technologies)
    {
        string?[] said = [SafeMarkdown.ToPlainText(content.Description), content.ReuseEffort, content.ReuseSkills, content.ReuseData, content.ReuseAgreements];
        return string.Join(" · ", said.Concat(technologies).Where(t => !string.IsNullOrWhiteSpace(t)));
    }
}

/// <summary>What a listing takes over from an organisation it names.</summary>
public sealed record OrganisationWords(Guid Id, string Name, IReadOnlyList<string> AlsoKnownAs, Organisations.Region? Region);
