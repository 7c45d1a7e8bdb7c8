using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Pages;

internal sealed class PageMapping : IEntityTypeConfiguration<Page>
{
    public void Configure(EntityTypeBuilder<Page> table)
    {
        table.ToTable("pages");
        table.Property(p => p.Slug).HasMaxLength(100);
        table.Property(p => p.Title).HasMaxLength(PageWording.MaxTitle);
        table.Property(p => p.Summary).HasMaxLength(PageWording.MaxSummary);
        table.Property(p => p.SeedKey).HasMaxLength(100);
        table.Property(p => p.SeedHash).HasMaxLength(64);
        table.Property(p => p.Version).IsRowVersion();
        table.HasIndex(p => p.Slug).IsUnique(); // the page of an address
        table.HasIndex(p => p.SeedKey).IsUnique(); // the page of a seed file, whatever its address has become
    }
}

internal sealed class PageRevisionMapping : IEntityTypeConfiguration<PageRevision>
{
    public void Configure(EntityTypeBuilder<PageRevision> table)
    {
        table.ToTable("page_revisions");
        table.Property(r => r.Slug).HasMaxLength(100);
        table.Property(r => r.Title).HasMaxLength(PageWording.MaxTitle);
        table.Property(r => r.Summary).HasMaxLength(PageWording.MaxSummary);
        table.HasOne<Page>().WithMany().HasForeignKey(r => r.PageId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.PageId, r.Number }).IsUnique(); // the history of a page; two people never write the same number
        table.HasIndex(r => r.OnceKey).IsUnique(); // a form is taken once
    }
}
