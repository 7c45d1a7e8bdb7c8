using System.Security.Cryptography;
using System.Text.Json;
using CoeMap.Database;
using CoeMap.Listings;

namespace CoeMap.Importing;

/// <summary>One record as a format reads it from a file: what it proposes, where it comes from, and what is to be said about it.</summary>
public sealed record ProposedRecord
{
    public required RowThing Thing { get; init; }

    /// <summary>File, line or row, as people find it.</summary>
    public required string Place { get; init; }

    /// <summary>Which collection it comes from, and what it is called there: importing again finds it by these.</summary>
    public required string Source { get; init; }
    public required string SourceId { get; init; }
    public required string Name { get; init; }

    /// <summary>What the record says, for a listing; ids and slugs are the map's own.</summary>
    public ListingContent? Content { get; init; }
    public ImportedThings Others { get; init; } = new();

    /// <summary>The address of the published listing that it edits, and the version it started from.</summary>
    public string? Address { get; init; }
    public int? FromVersion { get; init; }

    /// <summary>Labels of fields that the file has no place for: what the listing says there stays.</summary>
    public IReadOnlyCollection<string> Unsaid { get; init; } = [];

    /// <summary>What the source says, where that is told apart from what the map makes of it: found again, it has not changed.</summary>
    public string? Says { get; init; }

    /// <summary>Where a listing of this name is on the map already, it only fills what is empty there.</summary>
    public bool FillsIn { get; init; }

    /// <summary>Guesses, warnings, what was held back.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What is wrong, each naming the place and what to write instead: the record is refused.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Why nothing is to be made of it; null when something is.</summary>
    public string? SkippedBecause { get; init; }

    /// <summary>It is on the map already, and the source adds nothing.</summary>
    public string? UnchangedBecause { get; init; }

    /// <summary>Parts that were placeholders: somebody has to write them.</summary>
    public IReadOnlyList<string> NeedsContent { get; init; } = [];

    /// <summary>People, addresses and numbers, which are never published.</summary>
    public IReadOnlyList<HeldWords> Held { get; init; } = [];

    public string Hash => field ??= HashOf(this);

    private static string HashOf(ProposedRecord record) => Convert.ToHexStringLower(SHA256.HashData(
        record.Says is { } says ? System.Text.Encoding.UTF8.GetBytes(says) : JsonSerializer.SerializeToUtf8Bytes(new { record.Thing, record.Name, record.Content, record.Others, record.SkippedBecause, record.Problems }, JsonColumn.Options)));
}

/// <param name="Words">Name, address or number as the file has it.</param>
/// <param name="Email">The address among them, so that its owner can find and erase it.</param>
public sealed record HeldWords(string Words, string? Email);

/// <summary>What the dry run makes of a record.</summary>
/// <param name="Proposed">What a revision would say; null where none would be made.</param>
/// <param name="ListingId">The published listing it changes.</param>
/// <param name="BaseVersion">The published version it was compared with.</param>
public sealed record JudgedRecord(ProposedRecord Record, Verdict Verdict, string Reason, ListingContent? Proposed = null, Guid? ListingId = null, int BaseVersion = 0);
