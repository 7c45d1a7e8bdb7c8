using CoeMap.Listings;

namespace CoeMap.Importing.Judging;

/// <summary>What the map says already, with its gaps filled from a collection that knows the thing as well.</summary>
internal static class FilledIn
{
    public static ListingContent Of(ListingContent there, ListingContent read) => there with
    {
        Description = there.Description.Length > 0 ? there.Description : read.Description,
        AlsoKnownAs = [.. there.AlsoKnownAs.Append(read.Name).Concat(read.AlsoKnownAs)
            .Where(n => !string.Equals(n, there.Name, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).Take(ContentRules.MaxNames)],
        Stage = there.Stage == Stage.NotKnown ? read.Stage : there.Stage,
        Themes = there.Themes.Count > 0 ? there.Themes : read.Themes,
        Tags = [.. there.Tags.Concat(read.Tags).Distinct(StringComparer.OrdinalIgnoreCase).Take(ListingContent.MaxTags)],
        LeadOrganisationId = there.LeadOrganisationId ?? read.LeadOrganisationId,
        TakingPart = [.. there.TakingPart.Concat(Missing(there, read)).Distinct()],
        Relations = [.. there.Relations.Concat(read.Relations).DistinctBy(r => (r.Kind, r.ListingId)).Take(StatedRelation.Most)],
        Website = there.Website ?? read.Website,
        Repository = there.Repository ?? read.Repository,
        Documentation = there.Documentation ?? read.Documentation,
        OtherLinks = [.. there.OtherLinks.Concat(read.OtherLinks.Where(l => !Addresses(there).Contains(l.Url, StringComparer.OrdinalIgnoreCase)))
            .DistinctBy(l => l.Url, StringComparer.OrdinalIgnoreCase).Take(ContentRules.MaxLinks)],
        Licence = there.Licence ?? read.Licence,
        StartYear = there.StartYear ?? (read.StartYear <= (there.EndYear ?? 9999) ? read.StartYear : null),
    };

    // Who leads or takes part already is not named again in another role.
    private static IEnumerable<TakingPart> Missing(ListingContent there, ListingContent read)
    {
        var named = there.TakingPart.Select(t => t.OrganisationId).Append(there.LeadOrganisationId ?? Guid.Empty).ToHashSet();
        var lead = read.LeadOrganisationId is { } id && there.LeadOrganisationId is not null ? [new TakingPart(id, ParticipationRole.Owner)] : Array.Empty<TakingPart>();
        return lead.Concat(read.TakingPart).Where(t => !named.Contains(t.OrganisationId));
    }

    private static IEnumerable<string> Addresses(ListingContent content) =>
        content.OtherLinks.Select(l => l.Url).Concat(((string?[])[content.Website, content.Repository, content.Documentation]).OfType<string>());
}
