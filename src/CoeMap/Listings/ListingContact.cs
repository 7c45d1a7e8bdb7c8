using System.ComponentModel.DataAnnotations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Listings;

/// <summary>How much of a contact person others may see; messages reach them either way.</summary>
public enum ContactAppearance
{
    [Display(Name = "My name and my role")] NameAndRole,
    [Display(Name = "My role only")] RoleOnly,
    [Display(Name = "Nothing about me")] NotShown,
}

/// <summary>Somebody who answers for a listing and may edit it: invited by e-mail until they accept, then a contact until it ends.</summary>
public sealed class ListingContact
{
    public const int MaxEmail = 254;
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(14);

    private ListingContact() { }

    public Guid Id { get; private set; }
    public Guid ListingId { get; private set; }

    /// <summary>Null until somebody has accepted.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Where the invitation went, in lower case; gone once it is accepted or over.</summary>
    public string? Email { get; private set; }
    public Guid? InvitedById { get; private set; }
    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>Of the key in the invitation's link.</summary>
    public byte[]? KeyHash { get; private set; }
    public DateTimeOffset? KeyExpiresAt { get; private set; }
    public ContactAppearance Appearance { get; private set; } = ContactAppearance.NotShown;

    /// <summary>Since when they answer for the listing.</summary>
    public DateTimeOffset? SinceAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid OnceKey { get; private set; }
    public uint Version { get; private set; }

    public bool IsInvited => SinceAt is null && EndedAt is null;
    public bool IsActive => SinceAt is not null && EndedAt is null;

    public static ListingContact Invite(Guid onceKey, Guid listingId, string email, byte[] keyHash, Guid by, DateTimeOffset now)
    {
        var contact = new ListingContact { Id = Guid.CreateVersion7(now), OnceKey = onceKey, ListingId = listingId, Email = email.Trim().ToLowerInvariant(), InvitedById = by };
        contact.InviteAgain(keyHash, now);
        return contact;
    }

    /// <summary>An editor answers for the listing themselves.</summary>
    public static ListingContact Join(Guid onceKey, Guid listingId, Guid personId, ContactAppearance appearance, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OnceKey = onceKey,
        ListingId = listingId,
        PersonId = personId,
        InvitedById = personId,
        InvitedAt = now,
        Appearance = appearance,
        SinceAt = now,
    };

    public void InviteAgain(byte[] keyHash, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(IsInvited, "Only somebody who has not answered is invited again.");
        (KeyHash, KeyExpiresAt, InvitedAt) = (keyHash, now + InvitationLasts, now);
    }

    public bool IsExpired(DateTimeOffset now) => KeyExpiresAt <= now;

    public void Accept(Guid personId, ContactAppearance appearance, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(IsInvited && !IsExpired(now), "Only an open invitation can be accepted.");
        (PersonId, Appearance, SinceAt) = (personId, appearance, now);
        ForgetInvitation();
    }

    /// <summary>The listing has become part of another.</summary>
    public void PointTo(Guid listingId) => ListingId = listingId;

    public void AppearAs(ContactAppearance appearance)
    {
        ForbiddenMoveException.Unless(IsActive, "Only a contact chooses how to appear.");
        Appearance = appearance;
    }

    /// <summary>A contact leaves or is taken off, an invitation is declined or taken back.</summary>
    public void End(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(EndedAt is null, "This has ended already.");
        EndedAt = now;
        ForgetInvitation();
    }

    private void ForgetInvitation() => (Email, KeyHash, KeyExpiresAt) = (null, null, null);
}

internal sealed class ListingContactMapping : IEntityTypeConfiguration<ListingContact>
{
    public void Configure(EntityTypeBuilder<ListingContact> table)
    {
        table.ToTable("listing_contacts");
        table.Property(c => c.Email).HasMaxLength(ListingContact.MaxEmail);
        table.Property(c => c.Version).IsRowVersion();
        table.HasOne<Listing>().WithMany(l => l.Contacts).HasForeignKey(c => c.ListingId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.InvitedById).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(c => c.OnceKey).IsUnique();
        table.HasIndex(c => c.KeyHash).IsUnique(); // the invitation's link
        // a person is a listing's contact once at a time, and an address is invited once at a time
        table.HasIndex(c => new { c.ListingId, c.PersonId }).IsUnique().HasFilter("ended_at IS NULL AND person_id IS NOT NULL");
        table.HasIndex(c => new { c.ListingId, c.Email }).IsUnique().HasFilter("ended_at IS NULL AND email IS NOT NULL");
        table.HasIndex(c => c.PersonId); // what somebody may edit as a contact
    }
}
