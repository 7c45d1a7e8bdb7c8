using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Listings;

public enum TechnologyKind { CaseManagementSystem, Platform, Language, Other }

/// <summary>Something a listing works with, such as a case management system.</summary>
public sealed class Technology
{
    private Technology() { }

    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public TechnologyKind Kind { get; private set; }
    public Guid? SupplierId { get; private set; }

    public static Technology Add(string slug) => new() { Slug = slug };

    public void TakeSeed(string name, TechnologyKind kind, Guid? supplierId) => (Name, Kind, SupplierId) = (name, kind, supplierId);

    /// <summary>Its supplier has become part of another organisation.</summary>
    public void ComeFrom(Guid supplierId) => SupplierId = supplierId;
}

internal sealed class TechnologyMapping : IEntityTypeConfiguration<Technology>
{
    public void Configure(EntityTypeBuilder<Technology> table)
    {
        table.ToTable("technologies");
        table.HasKey(t => t.Slug);
        table.Property(t => t.Slug).HasMaxLength(60);
        table.Property(t => t.Name).HasMaxLength(100);
        table.HasOne<Organisation>().WithMany().HasForeignKey(t => t.SupplierId).OnDelete(DeleteBehavior.SetNull);
    }
}
