using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Organisations;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.ToTable("organisations");
        table.Property(o => o.Slug).HasMaxLength(110);
        table.Property(o => o.Name).HasMaxLength(Organisation.MaxName);
        table.Property(o => o.Website).HasMaxLength(500);
        table.Property(o => o.ConfirmationMailbox).HasMaxLength(254);
        table.Property(o => o.GssCode).HasMaxLength(9);
        table.Property(o => o.DfeCode).HasMaxLength(3);
        table.Property(o => o.SeedHash).HasMaxLength(64);
        table.HasIndex(o => o.Slug).IsUnique();
        table.HasIndex(o => o.Name).IsUnique(); // two organisations of one name could not be told apart
        table.HasIndex(o => o.DfeCode).IsUnique();
        table.HasIndex(o => o.Region); // the list by region
        table.Property(o => o.Version).IsRowVersion();
    }
}

internal sealed class StatisticalNeighbourMapping : IEntityTypeConfiguration<StatisticalNeighbour>
{
    public void Configure(EntityTypeBuilder<StatisticalNeighbour> table)
    {
        table.ToTable("statistical_neighbours");
        table.HasKey(n => new { n.OrganisationId, n.Rank });
        table.Property(n => n.Closeness).HasMaxLength(40);
        table.Property(n => n.Vintage).HasMaxLength(10);
        table.HasOne<Organisation>().WithMany().HasForeignKey(n => n.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Organisation>().WithMany().HasForeignKey(n => n.NeighbourId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OfstedOutcomeMapping : IEntityTypeConfiguration<OfstedOutcome>
{
    public void Configure(EntityTypeBuilder<OfstedOutcome> table)
    {
        table.ToTable("ofsted_outcomes");
        table.HasKey(o => o.OrganisationId);
        table.Property(o => o.Framework).HasMaxLength(40);
        table.Property(o => o.ReportUrl).HasMaxLength(300);
        table.HasOne<Organisation>().WithOne().HasForeignKey<OfstedOutcome>(o => o.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}
