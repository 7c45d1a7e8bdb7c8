using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Organisations;

/// <summary>That an organisation works with another. The other works with it too; the row keeps who said so.</summary>
public sealed class OrganisationRelation
{
    public const int MaxWord = 60;
    public const int MaxSource = 500;

    private OrganisationRelation() { }

    /// <summary>The organisation in whose name, or of which, it is said.</summary>
    public Guid OrganisationId { get; private set; }
    public Guid OtherId { get; private set; }
    public RelationBasis Basis { get; private set; }

    /// <summary>The source's own word, such as "collaborates with".</summary>
    public string? Word { get; private set; }

    /// <summary>Where it says so: a web address, or the name of a source.</summary>
    public string? Source { get; private set; }
    public DateOnly SaidOn { get; private set; }

    public static OrganisationRelation State(Guid organisationId, Guid otherId, RelationBasis basis, string? word, string? source, DateOnly on) =>
        organisationId == otherId
            ? throw new ForbiddenMoveException("An organisation does not work with itself.")
            : new() { OrganisationId = organisationId, OtherId = otherId, Basis = basis, Word = word, Source = source, SaidOn = on };

    /// <summary>The same said of the organisation that one of the two has become part of; null where it would speak of itself.</summary>
    public OrganisationRelation? NamingInstead(Guid merged, Guid into)
    {
        var (from, to) = (OrganisationId == merged ? into : OrganisationId, OtherId == merged ? into : OtherId);
        return from == to ? null : State(from, to, Basis, Word, Source, SaidOn);
    }
}

internal sealed class OrganisationRelationMapping : IEntityTypeConfiguration<OrganisationRelation>
{
    public void Configure(EntityTypeBuilder<OrganisationRelation> table)
    {
        table.ToTable("organisation_relations");
        table.HasKey(r => new { r.OrganisationId, r.OtherId });
        table.Property(r => r.Word).HasMaxLength(OrganisationRelation.MaxWord);
        table.Property(r => r.Source).HasMaxLength(OrganisationRelation.MaxSource);
        table.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OtherId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => r.OtherId); // read from the other end
    }
}
