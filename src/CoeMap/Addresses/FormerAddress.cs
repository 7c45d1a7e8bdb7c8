using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Addresses;

public enum AddressOf { Listing, Organisation, Page }

/// <summary>An address that a listing, organisation or page once had; it redirects to where the thing is now.</summary>
public sealed class FormerAddress
{
    private FormerAddress() { }

    public AddressOf Of { get; private set; }
    public string Slug { get; private set; } = "";
    public Guid ThingId { get; private set; }
    public DateTimeOffset LeftAt { get; private set; }

    public static FormerAddress Leave(AddressOf of, string slug, Guid thingId, DateTimeOffset now) =>
        new() { Of = of, Slug = slug, ThingId = thingId, LeftAt = now };

    /// <summary>The thing has become part of another.</summary>
    public void PointTo(Guid thingId) => ThingId = thingId;
}

internal sealed class FormerAddressMapping : IEntityTypeConfiguration<FormerAddress>
{
    public void Configure(EntityTypeBuilder<FormerAddress> table)
    {
        table.ToTable("former_addresses");
        table.HasKey(a => new { a.Of, a.Slug });
        table.Property(a => a.Slug).HasMaxLength(Addresses.Slug.MaxLength + 8);
        table.HasIndex(a => a.ThingId); // a merge moves every former address of a thing
    }
}
