using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace CoeMap.People;

/// <summary>What somebody chose to let signed-in colleagues see of them, and what they can help with. Suppliers never see it.</summary>
public sealed class Profile
{
    public const int MaxHelpsWith = 1_000;
    public const int MinHelpsWith = 10;

    private Profile() { }

    public Guid PersonId { get; private set; }
    public string Slug { get; private set; } = "";

    /// <summary>The name they appear under; their own, or as they are called at work.</summary>
    public string AppearsAs { get; private set; } = "";
    public string HelpsWith { get; private set; } = "";

    /// <summary>Since when colleagues see it; null while it is switched off.</summary>
    public DateTimeOffset? ShownAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Made by the database from what they can help with and how they appear.</summary>
    public NpgsqlTsVector SearchVector { get; private set; } = null!;
    public uint Version { get; private set; }

    public static Profile Begin(Guid personId, string slug) => new() { PersonId = personId, Slug = slug };

    public void Say(string appearsAs, string helpsWith, bool isShown, DateTimeOffset now)
    {
        (AppearsAs, HelpsWith, ChangedAt) = (appearsAs, helpsWith, now);
        ShownAt = isShown ? ShownAt ?? now : null;
    }
}

internal sealed class ProfileMapping : IEntityTypeConfiguration<Profile>
{
    public void Configure(EntityTypeBuilder<Profile> table)
    {
        table.ToTable("profiles");
        table.HasKey(p => p.PersonId);
        table.Property(p => p.Slug).HasMaxLength(Addresses.Slug.MaxLength + 8);
        table.Property(p => p.AppearsAs).HasMaxLength(Person.MaxName);
        table.Property(p => p.HelpsWith).HasMaxLength(Profile.MaxHelpsWith);
        table.Property(p => p.SearchVector).HasComputedColumnSql("to_tsvector('public.coemap', helps_with || ' ' || appears_as)", stored: true);
        table.Property(p => p.Version).IsRowVersion();
        table.HasOne<Person>().WithOne().HasForeignKey<Profile>(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(p => p.Slug).IsUnique();
        table.HasIndex(p => p.SearchVector).HasMethod("gin"); // who can help with these words
    }
}
