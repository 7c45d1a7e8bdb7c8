using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Exporting;

/// <summary>When a thing that visitors see, or once saw, last changed: one row a thing, kept by triggers in the transaction of the change.</summary>
/// <remarks>Numbered by transactions, not by a clock: of what has ended, nothing with a lower number can appear any more.</remarks>
public sealed class PublishedChange
{
    private PublishedChange() { }

    /// <summary>"listing", "organisation", "need", "theme" or "term".</summary>
    public string Of { get; private set; } = "";
    public Guid ThingId { get; private set; }

    /// <summary>The transaction that changed it last.</summary>
    public ulong ChangedIn { get; private set; }

    /// <summary>The transaction that showed it first, or again after it was hidden.</summary>
    public ulong ShownIn { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public bool IsPublic { get; private set; }

    /// <summary>What it became part of.</summary>
    public Guid? MergedIntoId { get; private set; }
}

internal sealed class PublishedChangeMapping : IEntityTypeConfiguration<PublishedChange>
{
    public void Configure(EntityTypeBuilder<PublishedChange> table)
    {
        table.ToTable("published_changes");
        table.HasKey(c => new { c.Of, c.ThingId });
        table.Property(c => c.Of).HasMaxLength(20);
        table.Property(c => c.ChangedIn).HasColumnType("xid8");
        table.Property(c => c.ShownIn).HasColumnType("xid8");
        table.HasIndex(c => new { c.ChangedIn, c.ThingId }); // what changed since
    }
}
