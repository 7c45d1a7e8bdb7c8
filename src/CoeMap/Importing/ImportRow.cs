using System.ComponentModel.DataAnnotations;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Importing;

/// <summary>What a row proposes.</summary>
public enum RowThing { Listing, Organisation, Event, Relation, Other }

/// <summary>What the dry run says of a row.</summary>
public enum Verdict
{
    [Display(Name = "To create")] Create,
    [Display(Name = "To change")] Change,
    NeedsContent,
    Conflict,
    Unchanged,
    Skipped,
    Refused,
}

public enum RowState { Waiting, Accepted, Undone }

/// <summary>One record of an imported file: where it stands there, what it says, what the dry run made of it, and what became of it.</summary>
/// <remarks>The newest accepted row of a source and source id is what importing again compares with.</remarks>
public sealed class ImportRow
{
    public const int MaxName = 200;
    public const int MaxSourceId = 200;
    public const int MaxPlace = 300;
    public const int MaxReason = 2_000;

    private ImportRow() { }

    public Guid Id { get; private set; }
    public Guid ImportId { get; private set; }

    /// <summary>From 1, in the order of the file.</summary>
    public int Position { get; private set; }

    /// <summary>File, line or row, as people find it.</summary>
    public string Place { get; private set; } = "";
    public RowThing Thing { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Which collection it comes from, and what it is called there.</summary>
    public string Source { get; private set; } = "";
    public string SourceId { get; private set; } = "";

    /// <summary>SHA-256 of what the record says.</summary>
    public string ContentHash { get; private set; } = "";
    public Verdict Verdict { get; private set; }
    public string Reason { get; private set; } = "";
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>What the file says.</summary>
    public ListingContent? Read { get; private set; }

    /// <summary>What a revision would say; null where that is what the file says.</summary>
    public ListingContent? Proposed { get; private set; }

    /// <summary>What is no listing, or waits for what the same import brings.</summary>
    public ImportedThings Others { get; private set; } = new();

    /// <summary>The listing it changes, at the version it was compared with.</summary>
    public Guid? ListingId { get; private set; }
    public int BaseVersion { get; private set; }
    public RowState State { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>What was made of it: the revision of a listing (a new listing gets its number), or the organisation, event or relation.</summary>
    public Guid? MadeId { get; private set; }
    public DateTimeOffset? MadeAt { get; private set; }
    public uint Version { get; private set; }

    public bool CanBeAccepted => State == RowState.Waiting && Verdict is Verdict.Create or Verdict.Change or Verdict.NeedsContent or Verdict.Conflict;

    public static ImportRow Of(Guid importId, int position, JudgedRecord judged, DateTimeOffset now)
    {
        var record = judged.Record;
        return new()
        {
            Id = Guid.CreateVersion7(now),
            ImportId = importId,
            Position = position,
            Place = Short(record.Place, MaxPlace),
            Thing = record.Thing,
            Name = Short(record.Name, MaxName),
            Source = Short(record.Source, MaxName),
            SourceId = Short(record.SourceId, MaxSourceId),
            ContentHash = record.Hash,
            Verdict = judged.Verdict,
            Reason = Short(judged.Reason, MaxReason),
            Notes = record.Notes,
            Read = record.Content,
            Proposed = judged.Proposed == record.Content ? null : judged.Proposed,
            Others = record.Others,
            ListingId = judged.ListingId,
            BaseVersion = judged.BaseVersion,
        };
    }

    /// <summary>Somebody takes it as the dry run said; what is made of it may come later, when what it names is there.</summary>
    public void Accept(Guid? madeId, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(CanBeAccepted || (State == RowState.Accepted && MadeId is null), "Only what the dry run offers is accepted.");
        (State, AcceptedAt) = (RowState.Accepted, AcceptedAt ?? now);
        if (madeId is not null) (MadeId, MadeAt) = (madeId, now);
    }

    /// <summary>The others of those whom the file names as users have been asked.</summary>
    public void LeaveToAsk(IReadOnlyList<Guid> users) => Others = Others with { UsedBy = users };

    /// <summary>The map has moved on since the dry run.</summary>
    public void Stop(string reason) => (Verdict, Reason) = (Verdict.Skipped, Short(reason, MaxReason));

    public void Undo(string reason) => (State, Reason) = (RowState.Undone, Short(reason, MaxReason));

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}

internal sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> table)
    {
        table.ToTable("import_rows");
        table.Property(r => r.Place).HasMaxLength(ImportRow.MaxPlace);
        table.Property(r => r.Name).HasMaxLength(ImportRow.MaxName);
        table.Property(r => r.Source).HasMaxLength(ImportRow.MaxName);
        table.Property(r => r.SourceId).HasMaxLength(ImportRow.MaxSourceId);
        table.Property(r => r.ContentHash).HasMaxLength(64);
        table.Property(r => r.Reason).HasMaxLength(ImportRow.MaxReason);
        table.Property(r => r.Notes).HasJsonConversion();
        table.Property(r => r.Read!).HasJsonConversion();
        table.Property(r => r.Proposed!).HasJsonConversion();
        table.Property(r => r.Others).HasJsonConversion();
        table.Property(r => r.Version).IsRowVersion();
        table.HasOne<Import>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(r => new { r.ImportId, r.Position }).IsUnique(); // the dry run's page; a row is read once
        table.HasIndex(r => new { r.Source, r.SourceId }).HasFilter("state = 'accepted'"); // what importing again compares with
        table.HasIndex(r => r.MadeId); // what a submission was imported from
    }
}
