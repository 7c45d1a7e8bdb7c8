using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Listings;

/// <summary>A one-time link by which one of a listing's people says whether it is still right, without signing in.</summary>
public sealed class ListingReviewLink
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(60);

    private ListingReviewLink() { }

    public Guid Id { get; private set; }
    public Guid ListingId { get; private set; }
    public Guid PersonId { get; private set; }
    public byte[] KeyHash { get; private set; } = [];
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }
    public uint Version { get; private set; }

    public static ListingReviewLink Send(Guid listingId, Guid personId, byte[] keyHash, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), ListingId = listingId, PersonId = personId, KeyHash = keyHash, SentAt = now, ExpiresAt = now + Life };

    public bool IsOver(DateTimeOffset now) => now >= ExpiresAt;

    public void Use(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(UsedAt is null && !IsOver(now), "A link works once, and not for ever.");
        UsedAt = now;
    }
}

internal sealed class ListingReviewLinkMapping : IEntityTypeConfiguration<ListingReviewLink>
{
    public void Configure(EntityTypeBuilder<ListingReviewLink> table)
    {
        table.ToTable("listing_review_links");
        table.Property(l => l.Version).IsRowVersion();
        table.HasOne<Listing>().WithMany().HasForeignKey(l => l.ListingId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(l => l.KeyHash).IsUnique();
        table.HasIndex(l => l.ListingId);
        table.HasIndex(l => l.PersonId);
    }
}
