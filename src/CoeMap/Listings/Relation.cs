using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Listings;

/// <summary>That a published listing builds on, replaces, is part of, uses, implements or is an alternative to another.</summary>
/// <remarks>The published content says it; the row serves reading it from either end.</remarks>
public sealed class Relation
{
    private Relation() { }

    /// <summary>The listing that says it.</summary>
    public Guid ListingId { get; private set; }

    /// <summary>The other; hidden, or not published yet, it makes the relation invisible.</summary>
    public Guid OtherId { get; private set; }
    public RelationKind Kind { get; private set; }
    public RelationBasis Basis { get; private set; }

    /// <summary>The source's own word.</summary>
    public string? Word { get; private set; }
    public string? Source { get; private set; }

    /// <summary>The day of the source, or of its first publication.</summary>
    public DateOnly SaidOn { get; private set; }

    internal bool Is(StatedRelation stated) => OtherId == stated.ListingId && Kind == stated.Kind;

    internal static Relation Of(Guid listingId, StatedRelation stated, DateOnly today)
    {
        var relation = new Relation { ListingId = listingId, OtherId = stated.ListingId, Kind = stated.Kind, SaidOn = today };
        relation.Take(stated);
        return relation;
    }

    internal void Take(StatedRelation stated)
    {
        (Basis, Word, Source) = (stated.Basis, stated.Word, stated.Source);
        SaidOn = stated.On ?? SaidOn;
    }
}

internal sealed class RelationMapping : IEntityTypeConfiguration<Relation>
{
    public void Configure(EntityTypeBuilder<Relation> table)
    {
        table.ToTable("relations");
        table.HasKey(r => new { r.ListingId, r.OtherId, r.Kind });
        table.Property(r => r.Word).HasMaxLength(StatedRelation.MaxWord);
        table.Property(r => r.Source).HasMaxLength(StatedRelation.MaxSource);
        table.HasIndex(r => r.OtherId); // read from the other end; no foreign key, for the other may be published later
    }
}
