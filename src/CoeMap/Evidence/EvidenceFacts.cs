using System.Text.Json;
using System.Text.Json.Serialization;
using CoeMap.Database;

namespace CoeMap.Evidence;

/// <summary>What is stated of one piece of evidence: everything a reader sees of it, and all that its strength is computed from.</summary>
public sealed record EvidenceFacts
{
    public const int MinClaim = 10;
    public const int MaxClaim = 300;
    public const int MaxNumbers = 300;
    public const int MaxContext = 1_000;
    public const int MaxSource = 200;
    public const int MaxOrganisations = 500;
    public const int MaxNamed = 20;
    public const int EarliestYear = 1990;

    /// <summary>What it is said to have changed, in a sentence.</summary>
    public string Claim { get; init; } = "";
    public EvidenceOutcome Outcome { get; init; }
    public StudyDesign Design { get; init; }
    public Direction Direction { get; init; }
    public StudiedBy By { get; init; }

    /// <summary>How many organisations it was looked at in, the named ones among them.</summary>
    public int Organisations { get; init; } = 1;

    /// <summary>Which of them are named.</summary>
    public IReadOnlyList<Guid> OrganisationIds { get; init; } = [];

    /// <summary>First year of the period looked at; null when nobody says.</summary>
    public int? FromYear { get; init; }

    /// <summary>Last year of the period looked at.</summary>
    public int UntilYear { get; init; }

    /// <summary>The size in words: "412 referrals in six months".</summary>
    public string? Numbers { get; init; }

    /// <summary>The setting, and for what did not work why.</summary>
    public string? Context { get; init; }

    /// <summary>What the source is called.</summary>
    public string? Source { get; init; }

    /// <summary>http or https.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The key of one of the thirty-nine activities; null for none.</summary>
    public string? Practice { get; init; }

    /// <summary>It was tried and did not work: as welcome as success.</summary>
    [JsonIgnore]
    public bool DidNotWork => Direction is Direction.NoDifference or Direction.Worse;

    /// <summary>The same facts where one organisation has become part of another.</summary>
    public EvidenceFacts NamingInstead(Guid merged, Guid into) => this with { OrganisationIds = [.. OrganisationIds.Select(o => o == merged ? into : o).Distinct()] };

    /// <summary>Equal when every fact is the same; lists are compared by what they hold.</summary>
    public bool Equals(EvidenceFacts? other) => other is not null && string.Equals(AsJson(), other.AsJson(), StringComparison.Ordinal);

    public override int GetHashCode() => Claim.GetHashCode(StringComparison.Ordinal);

    private string AsJson() => JsonSerializer.Serialize(this, JsonColumn.Options);
}
