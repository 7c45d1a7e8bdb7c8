using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Following;

/// <summary>That a person's weekly mail about what they follow was written, up to when it tells, and the key of the link in it that ends such mails.</summary>
public sealed class Digest
{
    /// <summary>Old mails are searched for the way out; it works as long as the row is kept.</summary>
    public static readonly TimeSpan KeyLasts = TimeSpan.FromDays(365);

    private Digest() { }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>The Monday of the week it was written in.</summary>
    public DateOnly Week { get; private set; }

    /// <summary>What happened later is for the next one.</summary>
    public DateTimeOffset UpTo { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public byte[] KeyHash { get; private set; } = [];

    public static Digest Write(Guid personId, DateOnly week, DateTimeOffset upTo, byte[] keyHash, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), PersonId = personId, Week = week, UpTo = upTo, KeyHash = keyHash, WrittenAt = now };

    public bool IsOver(DateTimeOffset now) => now >= WrittenAt + KeyLasts;
}

internal sealed class DigestMapping : IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Digest> table)
    {
        table.ToTable("digests");
        table.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(d => new { d.PersonId, d.Week }).IsUnique(); // one a person and week; the last one of a person
        table.HasIndex(d => d.KeyHash).IsUnique(); // the link that ends them
    }
}
