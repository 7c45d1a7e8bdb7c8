using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Themes;

internal sealed class ThemeMapping : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> table)
    {
        table.ToTable("themes");
        table.HasKey(t => t.Slug);
        table.Property(t => t.Slug).HasMaxLength(60);
        table.Property(t => t.Name).HasMaxLength(100);
        table.Property(t => t.Description).HasMaxLength(Theme.MaxDescription);
        table.Property(t => t.SeedHash).HasMaxLength(64);
        table.Property(t => t.Version).IsRowVersion();
        table.HasMany(t => t.FocusAreas).WithOne().HasForeignKey(a => a.ThemeSlug).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FocusAreaMapping : IEntityTypeConfiguration<FocusArea>
{
    public void Configure(EntityTypeBuilder<FocusArea> table)
    {
        table.ToTable("focus_areas");
        table.HasKey(a => a.Slug);
        table.Property(a => a.Slug).HasMaxLength(60);
        table.Property(a => a.Name).HasMaxLength(100);
        table.Property(a => a.Description).HasMaxLength(600);
        table.Property(a => a.Ideas).HasJsonConversion();
    }
}
