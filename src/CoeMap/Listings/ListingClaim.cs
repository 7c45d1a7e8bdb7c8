using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Listings;

public enum ListingClaimState { Waiting, Granted, Declined }

/// <summary>That somebody says a listing, registered by others, is their work: granted, they answer for it and may edit it.</summary>
public sealed class ListingClaim
{
    public const int MaxWords = 1_000;

    private ListingClaim() { }

    public Guid Id { get; private set; }
    public Guid ListingId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>What they have to do with it, in their words.</summary>
    public string Words { get; private set; } = "";
    public ContactAppearance Appearance { get; private set; }
    public ListingClaimState State { get; private set; }

    /// <summary>When it went to the Centre alone, as a supplier made it; null where those who answer for the listing decide too.</summary>
    public DateTimeOffset? ForCentreAt { get; private set; }
    public DateTimeOffset ClaimedAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public Guid OnceKey { get; private set; }
    public uint Version { get; private set; }

    public static ListingClaim Make(Guid onceKey, Guid listingId, Guid personId, string words, ContactAppearance appearance, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OnceKey = onceKey,
        ListingId = listingId,
        PersonId = personId,
        Words = words.Trim(),
        Appearance = appearance,
        ClaimedAt = now,
    };

    /// <summary>Suppliers put no words to colleagues unasked: the Centre alone reads and decides.</summary>
    public void LeaveToCentre() => ForCentreAt ??= ClaimedAt;

    public void Grant(Guid by, DateTimeOffset now) => Decide(ListingClaimState.Granted, by, now);

    public void Decline(Guid by, DateTimeOffset now) => Decide(ListingClaimState.Declined, by, now);

    /// <summary>The listing has become part of another.</summary>
    public void PointTo(Guid listingId) => ListingId = listingId;

    private void Decide(ListingClaimState to, Guid by, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == ListingClaimState.Waiting, "This claim was decided already.");
        ForbiddenMoveException.Unless(by != PersonId, "Nobody decides on their own claim.");
        (State, DecidedById, DecidedAt) = (to, by, now);
    }
}

internal sealed class ListingClaimMapping : IEntityTypeConfiguration<ListingClaim>
{
    public void Configure(EntityTypeBuilder<ListingClaim> table)
    {
        table.ToTable("listing_claims");
        table.Property(c => c.Words).HasMaxLength(ListingClaim.MaxWords);
        table.Property(c => c.Version).IsRowVersion();
        table.HasOne<Listing>().WithMany().HasForeignKey(c => c.ListingId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(c => c.OnceKey).IsUnique();
        // one open claim a person and listing; also what waits on a listing
        table.HasIndex(c => new { c.ListingId, c.PersonId }).IsUnique().HasFilter("state = 'waiting'");
        table.HasIndex(c => c.PersonId); // what somebody has claimed
    }
}
