using System.Text.Json;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Search;

namespace CoeMap.Exporting;

/// <summary>A public listing as the database hands it out; the names around it come from the map at hand, so one statement is enough.</summary>
internal sealed class PublishedRow
{
    /// <summary>Of listings l.</summary>
    public const string Columns =
        """
        l.id AS "Id", l.slug AS "Slug", l.content::text AS "Content", l.users AS "Users", l.needs_owner_at IS NOT NULL AS "NeedsOwner", l.published_version AS "Version",
        l.first_published_at AS "FirstPublishedAt", l.published_at AS "PublishedAt", greatest(l.published_at, l.still_right_at) AS "LastConfirmedAt"
        """;

    public Guid Id { get; init; }
    public string Slug { get; init; } = "";
    public string Content { get; init; } = "";
    public int Users { get; init; }
    public bool NeedsOwner { get; init; }
    public int Version { get; init; }
    public DateTimeOffset FirstPublishedAt { get; init; }
    public DateTimeOffset PublishedAt { get; init; }
    public DateTimeOffset LastConfirmedAt { get; init; }
    public int Total { get; init; }

    public ListingContent Says => field ??= JsonSerializer.Deserialize<ListingContent>(Content, JsonColumn.Options)!;

    public PublishedListing With(MapNames names, string site)
    {
        var says = Says;
        return new()
        {
            Id = Id,
            Slug = Slug,
            Url = $"{site}/listings/{Slug}",
            Api = $"{site}/api/v1/listings/{Slug}",
            Kind = says.Kind,
            Name = says.Name,
            Summary = says.Summary,
            Description = says.Description,
            AlsoKnownAs = says.AlsoKnownAs,
            Stage = says.Stage,
            Themes = Named(names, SearchFilter.Theme, says.Themes),
            FocusAreas = Named(names, SearchFilter.Area, says.FocusAreas),
            Tags = says.Tags,
            LeadOrganisation = Organisation(names, says.LeadOrganisationId!.Value),
            TakingPart = [.. says.TakingPart.Select(t => (t.Role, Organisation: Organisation(names, t.OrganisationId))).Select(t => new Participant(t.Organisation.Slug, t.Organisation.Name, t.Role))],
            Website = says.Website,
            Repository = says.Repository,
            Documentation = says.Documentation,
            OtherLinks = says.OtherLinks,
            Licence = says.Licence,
            Cost = says.Cost,
            StartYear = says.StartYear,
            EndYear = says.EndYear,
            WorksWith = Named(names, SearchFilter.WorksWith, says.WorksWith),
            ForWhom = says.ForWhom,
            RunsIn = says.RunsIn,
            ChildData = says.ChildData,
            Reuse = new(says.ReuseEffort, says.ReuseSkills, says.ReuseData, says.ReuseAgreements, says.ReuseDocuments),
            Users = Users,
            NeedsOwner = NeedsOwner || says.Description.Length == 0,
            Version = Version,
            FirstPublishedAt = FirstPublishedAt,
            PublishedAt = PublishedAt,
            LastConfirmedAt = LastConfirmedAt,
        };
    }

    private static NamedLink[] Named(MapNames names, SearchFilter filter, IReadOnlyList<string> slugs) => [.. slugs.Select(s => new NamedLink(s, names.Of(filter, s)))];

    private static NamedLink Organisation(MapNames names, Guid id)
    {
        var slug = names.SlugOf.GetValueOrDefault(id.ToString(), "");
        return new(slug, slug.Length == 0 ? "An organisation that is not on the map" : names.Of(SearchFilter.Organisation, slug));
    }
}
