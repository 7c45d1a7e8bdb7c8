using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Addresses;

/// <summary>What files from elsewhere call a thing in short: "d2i" is Data to Insight. Imports look it up; administrators edit it.</summary>
public sealed class FileAlias
{
    public const int MaxLength = 120;

    private FileAlias() { }

    /// <summary>As <see cref="KeyOf"/> makes it.</summary>
    public string Word { get; private set; } = "";

    /// <summary>A name or address of an organisation or listing, or what another file calls it.</summary>
    public string Meaning { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }

    public static FileAlias Add(string word, string meaning, DateTimeOffset now) => new() { Word = KeyOf(word), Meaning = meaning.Trim(), ChangedAt = now };

    public void Mean(string meaning, DateTimeOffset now) => (Meaning, ChangedAt) = (meaning.Trim(), now);

    /// <summary>Upper and lower case, spaces, hyphens and underscores make no difference.</summary>
    public static string KeyOf(string word) => Slug.From(word);
}

internal sealed class FileAliasMapping : IEntityTypeConfiguration<FileAlias>
{
    public void Configure(EntityTypeBuilder<FileAlias> table)
    {
        table.ToTable("file_aliases");
        table.HasKey(a => a.Word);
        table.Property(a => a.Word).HasMaxLength(FileAlias.MaxLength);
        table.Property(a => a.Meaning).HasMaxLength(FileAlias.MaxLength);
    }
}
