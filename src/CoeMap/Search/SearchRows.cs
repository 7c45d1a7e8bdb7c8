namespace CoeMap.Search;

/// <summary>A row of the results statement; all but the totals is empty when nothing was found.</summary>
internal sealed class ResultRow
{
    public int Total { get; init; }
    public int WithAllWords { get; init; }
    public bool? HasMost { get; init; }
    public string? Slug { get; init; }
    public string? Name { get; init; }
    public string? Kind { get; init; }
    public string? Summary { get; init; }
    public string? Stage { get; init; }
    public string[]? Themes { get; init; }
    public string? Lead { get; init; }
    public string? LeadSlug { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public int? Users { get; init; }
    public int? EvidenceItems { get; init; }
    public int? EvidenceStrength { get; init; }
    public bool? NeedsOwner { get; init; }
    public string? Body { get; init; }

    /// <summary>On the first row of a search for words: what holds them, whatever the filters.</summary>
    public Guid[]? Matches { get; init; }

    /// <summary>More hold the words than were looked at.</summary>
    public bool IsCut { get; init; }
}
