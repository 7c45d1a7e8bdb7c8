using System.Text.Json;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Search;

namespace CoeMap.Exporting;

/// <summary>A public listing as the database hands it out; the names around it come from the map at hand, so one statement is enough.</summary>
internal sealed class PublishedRow
{
    private IReadOnlyList<Other>? others;

    /// <summary>Of listings l.</summary>
    public const string Columns =
        """
        l.id AS "Id", l.slug AS "Slug", l.content::text AS "Content", l.users AS "Users", l.needs_owner_at IS NOT NULL AS "NeedsOwner", l.published_version AS "Version",
        l.first_published_at AS "FirstPublishedAt", l.published_at AS "PublishedAt", greatest(l.published_at, l.still_right_at) AS "LastConfirmedAt",
        (SELECT json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', r.kind) ORDER BY o.name, r.kind) FROM relations r JOIN listings o ON o.id = r.other_id AND o.hidden_at IS NULL WHERE r.listing_id = l.id)::text AS "Connected"
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
    public string? Connected { get; init; }
    public int Total { get; init; }

    public ListingContent Says => field ??= JsonSerializer.Deserialize<ListingContent>(Content, JsonColumn.Options)!;

    /// <summary>The published listings that it relates to.</summary>
    public IReadOnlyList<Other> Others() => others ??= Connected is null ? [] : JsonSerializer.Deserialize<List<Other>>(Connected, JsonColumn.Options)!;

    /// <summary>As a row of the table for imports, connected listings by their addresses.</summary>
    public IReadOnlyList<string?> Row(ContentNames names) =>
        ListingTable.Row(Says, Slug, Version, Others().Count == 0 ? names : names with { Listings = Others().DistinctBy(o => o.Id).ToDictionary(o => o.Id, o => o.Slug) });

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
            Relations = [.. Others().Select(o => new ConnectedListing(o.Slug, o.Name, o.Kind))],
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

    internal sealed record Other(Guid Id, string Slug, string Name, RelationKind Kind);

    private static NamedLink[] Named(MapNames names, SearchFilter filter, IReadOnlyList<string> slugs) => [.. slugs.Select(s => new NamedLink(s, names.Of(filter, s)))];

    private static NamedLink Organisation(MapNames names, Guid id)
    {
        var slug = names.SlugOf.GetValueOrDefault(id.ToString(), "");
        return new(slug, slug.Length == 0 ? "An organisation that is not on the map" : names.Of(SearchFilter.Organisation, slug));
    }
}
