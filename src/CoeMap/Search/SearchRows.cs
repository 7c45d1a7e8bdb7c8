using CoeMap.Database;
using Npgsql;

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

    /// <summary>Every statement of a search names its columns in this order.</summary>
    public static ResultRow Of(NpgsqlDataReader row) => new()
    {
        Total = row.GetInt32(0),
        WithAllWords = row.GetInt32(1),
        HasMost = row.IsDBNull(2) ? null : row.GetBoolean(2),
        Slug = row.Text(3),
        Name = row.Text(4),
        Kind = row.Text(5),
        Summary = row.Text(6),
        Stage = row.Text(7),
        Themes = row.IsDBNull(8) ? null : row.GetFieldValue<string[]>(8),
        Lead = row.Text(9),
        LeadSlug = row.Text(10),
        PublishedAt = row.At(11),
        NeedsOwner = row.IsDBNull(12) ? null : row.GetBoolean(12),
        Users = row.Number(13),
        EvidenceItems = row.Number(14),
        EvidenceStrength = row.Number(15),
        Body = row.Text(16),
        Matches = row.IsDBNull(17) ? null : row.GetFieldValue<Guid[]>(17),
        IsCut = !row.IsDBNull(18) && row.GetBoolean(18),
    };
}
