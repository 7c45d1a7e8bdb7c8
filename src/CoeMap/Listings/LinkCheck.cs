using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Listings;

/// <summary>An address that a published listing gives, and whether anything answered there; found dead only after two failures on different days.</summary>
/// <remarks>Told to those who can mend it. It says nothing about what stands behind an address, so nobody calls it verified.</remarks>
public sealed class LinkCheck
{
    public static readonly TimeSpan Rest = TimeSpan.FromDays(7);
    public static readonly TimeSpan RestAfterFailure = TimeSpan.FromDays(1);

    private LinkCheck() { }

    public Guid ListingId { get; private set; }
    public string Address { get; private set; } = "";
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>In words: "404", "no answer".</summary>
    public string? LastAnswer { get; private set; }
    public DateTimeOffset? FirstFailedAt { get; private set; }
    public DateTimeOffset? DeadSinceAt { get; private set; }
    public uint Version { get; private set; }

    public static LinkCheck Of(Guid listingId, string address) => new() { ListingId = listingId, Address = address };

    /// <summary>Noted before it is asked, so that a process that dies in between does not ask twice a day.</summary>
    public void Begin(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(CheckedAt is null || now - CheckedAt >= RestAfterFailure, "Nobody is asked twice a day.");
        CheckedAt = now;
    }

    public void Hear(LinkAnswer answer, DateTimeOffset now)
    {
        LastAnswer = answer.Words;
        if (answer.IsThere is true) (FirstFailedAt, DeadSinceAt) = (null, null);
        else if (answer.IsThere is false && FirstFailedAt is null) FirstFailedAt = now;
        else if (answer.IsThere is false && now - FirstFailedAt >= RestAfterFailure) DeadSinceAt ??= now;
    }
}

/// <param name="IsThere">Null where nothing can be said: the server takes no robots, or wants a sign-in.</param>
/// <param name="Words">At most 60 characters.</param>
public sealed record LinkAnswer(bool? IsThere, string Words);

internal sealed class LinkCheckMapping : IEntityTypeConfiguration<LinkCheck>
{
    public void Configure(EntityTypeBuilder<LinkCheck> table)
    {
        table.ToTable("link_checks");
        table.HasKey(c => new { c.ListingId, c.Address });
        table.Property(c => c.Address).HasMaxLength(WebAddress.MaxLength);
        table.Property(c => c.LastAnswer).HasMaxLength(60);
        table.Property(c => c.Version).IsRowVersion();
        table.HasOne<Listing>().WithMany().HasForeignKey(c => c.ListingId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(c => c.DeadSinceAt).HasFilter("dead_since_at IS NOT NULL"); // what staff look into
    }
}
