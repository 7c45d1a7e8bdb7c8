using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Glossary;

/// <summary>A word of the sector, what it stands for, and what else people call it. Feeds the glossary page and search.</summary>
public sealed class GlossaryTerm
{
    public const int MaxTerm = 80;
    public const int MaxExpansion = 300;

    private GlossaryTerm() { }

    public Guid Id { get; private set; }
    public string Term { get; private set; } = "";
    public string Expansion { get; private set; } = "";
    public List<string> Synonyms { get; private set; } = [];

    /// <summary>The anchor on /glossary.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>What the seed file last said, so that seeding again leaves an administrator's wording alone.</summary>
    public string? SeedHash { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public uint Version { get; private set; }

    public static GlossaryTerm Add(string term, string slug, string expansion, IEnumerable<string> synonyms, DateTimeOffset now, string? seedHash = null) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Term = term.Trim(),
            Slug = slug,
            Expansion = expansion.Trim(),
            Synonyms = Tidy(synonyms),
            ChangedAt = now,
            SeedHash = seedHash,
        };

    public void Change(string expansion, IEnumerable<string> synonyms, DateTimeOffset now, string? seedHash = null)
    {
        Expansion = expansion.Trim();
        Synonyms = Tidy(synonyms);
        ChangedAt = now;
        if (seedHash is not null) SeedHash = seedHash;
    }

    private static List<string> Tidy(IEnumerable<string> synonyms) =>
        [.. synonyms.Select(s => s.Trim()).Where(s => s.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}

internal sealed class GlossaryTermMapping : IEntityTypeConfiguration<GlossaryTerm>
{
    public void Configure(EntityTypeBuilder<GlossaryTerm> table)
    {
        table.ToTable("glossary_terms");
        table.Property(t => t.Term).HasMaxLength(GlossaryTerm.MaxTerm);
        table.Property(t => t.Expansion).HasMaxLength(GlossaryTerm.MaxExpansion);
        table.Property(t => t.Slug).HasMaxLength(120);
        table.Property(t => t.SeedHash).HasMaxLength(64);
        table.HasIndex(t => t.Slug).IsUnique();
        table.HasIndex(t => new { t.Term, t.Expansion }).IsUnique(); // a term may have several meanings
        table.Property(t => t.Version).IsRowVersion();
    }
}
