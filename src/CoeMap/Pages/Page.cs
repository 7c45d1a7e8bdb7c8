using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Pages;

/// <summary>A page of the Centre's own words, such as the privacy notice.</summary>
public sealed class Page
{
    private Page() { }

    public Guid Id { get; private set; }
    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";
    public DateOnly UpdatedOn { get; private set; }
    public string SeedHash { get; private set; } = "";

    public static Page Add(string slug, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), Slug = slug };

    public void TakeSeed(string title, string summary, string body, DateOnly updatedOn, string seedHash)
    {
        (Title, Summary, Body, UpdatedOn, SeedHash) = (title, summary, body, updatedOn, seedHash);
    }
}

internal sealed class PageMapping : IEntityTypeConfiguration<Page>
{
    public void Configure(EntityTypeBuilder<Page> table)
    {
        table.ToTable("pages");
        table.Property(p => p.Slug).HasMaxLength(100);
        table.Property(p => p.Title).HasMaxLength(150);
        table.Property(p => p.Summary).HasMaxLength(300);
        table.Property(p => p.SeedHash).HasMaxLength(64);
        table.HasIndex(p => p.Slug).IsUnique();
    }
}
