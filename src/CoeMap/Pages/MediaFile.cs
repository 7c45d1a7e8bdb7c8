using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Pages;

/// <summary>An image for the Centre's pages: the only sort of image they may show. It never changes; another one has another address.</summary>
public sealed class MediaFile
{
    public const int MaxBytes = 1024 * 1024;
    public const int MaxName = 120;
    public const int MinWords = 5;
    public const int MaxWords = 250;

    private MediaFile() { }

    public Guid Id { get; private set; }

    /// <summary>What the file was called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it shows, for those who do not see it.</summary>
    public string Words { get; private set; } = "";
    public ImageKind Kind { get; private set; }
    public int Width { get; private set; }
    public int Height { get; private set; }
    public int Length { get; private set; }
    public byte[] Bytes { get; private set; } = [];
    public DateTimeOffset AddedAt { get; private set; }
    public Guid ById { get; private set; }
    public Guid OnceKey { get; private set; }

    public static MediaFile Add(string name, string words, ImageFacts facts, byte[] bytes, Guid by, Guid onceKey, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(bytes.Length <= MaxBytes, "An image holds up to 1 MB.");
        return new()
        {
            Id = Guid.CreateVersion7(now),
            Name = name.Length > MaxName ? name[..MaxName] : name,
            Words = words,
            Kind = facts.Kind,
            Width = facts.Width,
            Height = facts.Height,
            Length = bytes.Length,
            Bytes = bytes,
            AddedAt = now,
            ById = by,
            OnceKey = onceKey,
        };
    }
}

internal sealed class MediaFileMapping : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> table)
    {
        table.ToTable("media_files");
        table.Property(m => m.Name).HasMaxLength(MediaFile.MaxName);
        table.Property(m => m.Words).HasMaxLength(MediaFile.MaxWords);
        table.HasOne<Person>().WithMany().HasForeignKey(m => m.ById).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(m => m.OnceKey).IsUnique(); // a form is taken once
        table.HasIndex(m => m.AddedAt).IsDescending(); // the list, newest first
    }
}
