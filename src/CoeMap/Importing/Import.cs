using System.Runtime.Serialization;
using CoeMap.Database;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Importing;

public enum ImportFormat
{
    Table,
    Json,
    Map,
    [EnumMember(Value = "publiccode")] PublicCode,

    /// <summary>The public pages of a code repository that does not describe itself; never a file that somebody brings.</summary>
    Repository,
}

public enum ImportState { Reading, Ready, Accepted, Undone }

/// <summary>One file that somebody brought: who, when, in what format, and how far it has come. Its rows say what it proposes.</summary>
public sealed class Import
{
    public const int MaxFileName = 200;
    public const int MaxNotes = 500;

    private Import() { }

    public Guid Id { get; private set; }
    public Guid ById { get; private set; }

    /// <summary>Where they worked when they imported; suppliers are labelled.</summary>
    public Guid? OrganisationId { get; private set; }
    public bool IsFromSupplier { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public string FileName { get; private set; } = "";
    public string FileHash { get; private set; } = "";
    public ImportFormat Format { get; private set; }
    public ImportState State { get; private set; }

    /// <summary>What holds for the whole file: what was guessed, what could not be resolved.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>The form's one-time key.</summary>
    public Guid OnceKey { get; private set; }
    public uint Version { get; private set; }

    public bool CanBeAccepted => State is ImportState.Ready or ImportState.Accepted;

    public static Import Begin(Guid onceKey, Guid by, Guid? organisationId, bool isSupplier, ImportFormat format, string fileName, string fileHash, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OnceKey = onceKey,
        ById = by,
        OrganisationId = organisationId,
        IsFromSupplier = isSupplier,
        Format = format,
        FileName = fileName,
        FileHash = fileHash,
        StartedAt = now,
    };

    /// <summary>Every row is there.</summary>
    public void BeReady(IEnumerable<string> notes)
    {
        ForbiddenMoveException.Unless(State == ImportState.Reading, "An import is read once.");
        (State, Notes) = (ImportState.Ready, [.. notes.Take(MaxNotes)]);
    }

    /// <summary>The importer was erased: what the file was called may say who they were.</summary>
    public void ForgetFile() => (FileName, Notes) = ("", []);

    public void Accept(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(CanBeAccepted, "Only an import that was read and not undone is accepted.");
        (State, AcceptedAt) = (ImportState.Accepted, AcceptedAt ?? now);
    }

    public void Undo(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(CanBeAccepted, "Only an import that was read is undone, and once.");
        (State, UndoneAt) = (ImportState.Undone, now);
    }
}

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> table)
    {
        table.ToTable("imports");
        table.Property(i => i.FileName).HasMaxLength(Import.MaxFileName);
        table.Property(i => i.FileHash).HasMaxLength(64);
        table.Property(i => i.Notes).HasJsonConversion();
        table.Property(i => i.Version).IsRowVersion();
        table.HasOne<Person>().WithMany().HasForeignKey(i => i.ById).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(i => i.OnceKey).IsUnique();
        table.HasIndex(i => new { i.ById, i.StartedAt }); // my imports, and how many of them there were this hour
        table.HasIndex(i => i.StartedAt).IsDescending(); // everybody's, for Centre staff
    }
}
