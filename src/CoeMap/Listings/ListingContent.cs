using System.Text.Json;
using System.Text.Json.Serialization;
using CoeMap.Database;

namespace CoeMap.Listings;

/// <summary>Everything a contributor says about a listing: proposed by a revision, shown once published.</summary>
public sealed record ListingContent
{
    public const int MinName = 3;
    public const int MaxName = 120;
    public const int MinSummary = 20;
    public const int MaxSummary = 200;
    public const int MinDescription = 20;
    public const int MaxDescription = 20_000;
    public const int MaxThemes = 3;
    public const int MaxTags = 12;
    public const int MaxTag = 40;
    public const int MaxAddress = 500;
    public const int MaxShortText = 1_000;

    public ListingKind Kind { get; init; }
    public string Name { get; init; } = "";

    /// <summary>Plain text.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Markdown; empty for seeded listings only.</summary>
    public string Description { get; init; } = "";
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];
    public Stage Stage { get; init; } = Stage.NotKnown;

    /// <summary>Theme slugs.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Focus area slugs.</summary>
    public IReadOnlyList<string> FocusAreas { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public Guid? LeadOrganisationId { get; init; }
    public IReadOnlyList<TakingPart> TakingPart { get; init; } = [];
    public string? Website { get; init; }
    public string? Repository { get; init; }

    /// <summary>When the code last changed, as its host said when the listing was imported; goes when the repository does.</summary>
    public DateOnly? LastCommitOn { get; init; }
    public string? Documentation { get; init; }
    public IReadOnlyList<OtherLink> OtherLinks { get; init; } = [];

    /// <summary>An SPDX identifier, "other", "none" or "undecided".</summary>
    public string? Licence { get; init; }
    public CostBand? Cost { get; init; }
    public int? StartYear { get; init; }
    public int? EndYear { get; init; }

    /// <summary>Technology slugs.</summary>
    public IReadOnlyList<string> WorksWith { get; init; } = [];
    public IReadOnlyList<Audience> ForWhom { get; init; } = [];
    public IReadOnlyList<RunsIn> RunsIn { get; init; } = [];
    public ChildData? ChildData { get; init; }
    public string? ReuseEffort { get; init; }
    public string? ReuseSkills { get; init; }
    public string? ReuseData { get; init; }
    public string? ReuseAgreements { get; init; }
    public IReadOnlyList<ReuseDocument> ReuseDocuments { get; init; } = [];

    /// <summary>How it relates to other listings.</summary>
    [JsonIgnore]
    public IReadOnlyList<StatedRelation> Relations { get; init; } = [];

    // A content without relations reads as it did before there were any, so that no reference listing counts as changed.
    [JsonInclude, JsonPropertyName("relations")]
    private IReadOnlyList<StatedRelation>? AnyRelations
    {
        get => Relations.Count == 0 ? null : Relations;
        init => Relations = value ?? [];
    }

    /// <summary>The same content where one organisation has become part of another.</summary>
    public ListingContent NamingInstead(Guid merged, Guid into) => this with
    {
        LeadOrganisationId = LeadOrganisationId == merged ? into : LeadOrganisationId,
        TakingPart = [.. TakingPart.Select(t => t.OrganisationId == merged ? t with { OrganisationId = into } : t).Distinct()],
    };

    /// <summary>The same content where one listing has become part of another; nothing relates to itself.</summary>
    public ListingContent RelatingInstead(Guid merged, Guid into, Guid self) => this with
    {
        Relations = [.. Relations.Select(r => r.ListingId == merged ? r with { ListingId = into } : r).Where(r => r.ListingId != self).DistinctBy(r => r.Key)],
    };

    /// <summary>The same content with what no form asks and its repository's host said before.</summary>
    public ListingContent WithCommitOf(ListingContent before) => this with { LastCommitOn = Repository is not null && Repository == before.Repository ? before.LastCommitOn : null };

    /// <summary>The same content with what was chosen before in the order it had: checkboxes post theirs, and nobody is asked which theme comes first.</summary>
    public ListingContent InOrderOf(ListingContent before) => this with
    {
        Themes = Ordered(Themes, before.Themes),
        FocusAreas = Ordered(FocusAreas, before.FocusAreas),
        WorksWith = Ordered(WorksWith, before.WorksWith),
        ForWhom = Ordered(ForWhom, before.ForWhom),
        RunsIn = Ordered(RunsIn, before.RunsIn),
    };

    /// <summary>The same content that also answers to another listing's names, and names its lead, those who took part in it, its links and relations.</summary>
    public ListingContent Absorbing(ListingContent other) => this with
    {
        AlsoKnownAs = [.. AlsoKnownAs.Append(other.Name).Concat(other.AlsoKnownAs).Where(n => !string.Equals(n, Name, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)],
        TakingPart = [.. TakingPart.Concat(other.TakingPart.Where(t => t.OrganisationId != LeadOrganisationId)).Concat(other.LedAsOwner(LeadOrganisationId)).Distinct()],
        OtherLinks = [.. OtherLinks.Concat(other.OtherLinks).DistinctBy(l => l.Url, StringComparer.OrdinalIgnoreCase)],
        Relations = [.. Relations.Concat(other.Relations).DistinctBy(r => r.Key)],
    };

    private static IReadOnlyList<T> Ordered<T>(IReadOnlyList<T> now, IReadOnlyList<T> before) => [.. before.Intersect(now), .. now.Except(before)];

    private IEnumerable<TakingPart> LedAsOwner(Guid? unless) =>
        LeadOrganisationId is { } lead && lead != unless ? [new TakingPart(lead, ParticipationRole.Owner)] : [];

    /// <summary>Equal when every field says the same; lists are compared by what they hold.</summary>
    public bool Equals(ListingContent? other) => other is not null && string.Equals(AsJson(), other.AsJson(), StringComparison.Ordinal);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public string AsJson() => JsonSerializer.Serialize(this, JsonColumn.Options);
}

/// <param name="OrganisationId">Who takes part.</param>
/// <param name="Role">As what; never Lead, which is the listing's own field.</param>
public sealed record TakingPart(Guid OrganisationId, ParticipationRole Role);

/// <param name="Label">What the reader finds there.</param>
/// <param name="Url">http or https.</param>
public sealed record OtherLink(string Label, string Url);

/// <param name="Kind">Which paper it is.</param>
/// <param name="Url">Where it stands; null means "ask for a copy".</param>
public sealed record ReuseDocument(ReuseDocumentKind Kind, string? Url);
