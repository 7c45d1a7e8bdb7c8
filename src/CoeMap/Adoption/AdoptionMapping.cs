using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Adoption;

internal sealed class AdoptionEntryMapping : IEntityTypeConfiguration<AdoptionEntry>
{
    public void Configure(EntityTypeBuilder<AdoptionEntry> table)
    {
        table.ToTable("adoption_entries");
        table.Ignore(e => e.State);
        table.Property(e => e.Release).HasMaxLength(AdoptionEntry.MaxRelease);
        table.Property(e => e.Note).HasMaxLength(AdoptionEntry.MaxNote);
        table.Property(e => e.WhatHappened).HasMaxLength(AdoptionEntry.MaxWhatHappened);
        table.Property(e => e.Version).IsRowVersion();
        table.HasOne<Organisation>().WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Listing>().WithMany().HasForeignKey(e => e.ListingId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(e => e.ClaimedById).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Person>().WithMany().HasForeignKey(e => e.ConfirmedById).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(e => e.OnceKey).IsUnique();
        table.HasIndex(e => new { e.OrganisationId, e.ListingId, e.ClaimedAt }); // what an organisation uses, and the history of it
        table.HasIndex(e => e.ListingId).HasDatabaseName("who_uses_a_listing").HasFilter(Current); // who uses a listing
        table.HasIndex(e => new { e.OrganisationId, e.ListingId }).IsUnique().HasDatabaseName("one_confirmed_use_a_listing").HasFilter(Current);
        table.HasIndex(e => new { e.OrganisationId, e.ListingId }, "one_waiting_use_a_listing").IsUnique() // also a steward's work-list
            .HasFilter("confirmed_at IS NULL AND refused_at IS NULL AND replaced_at IS NULL");
        table.HasIndex(e => e.StillRightAt).HasFilter(Current); // whom to ask again, and what was confirmed this month
        table.HasIndex(e => new { e.ClaimedById, e.ClaimedAt }); // the limit a person and day
        table.HasIndex(e => e.ConfirmedById);
    }

    private const string Current = "confirmed_at IS NOT NULL AND replaced_at IS NULL";
}

internal sealed class AdoptionLinkMapping : IEntityTypeConfiguration<AdoptionLink>
{
    public void Configure(EntityTypeBuilder<AdoptionLink> table)
    {
        table.ToTable("adoption_links");
        table.Property(l => l.To).HasMaxLength(254);
        table.Property(l => l.Version).IsRowVersion();
        table.HasOne<AdoptionEntry>().WithMany().HasForeignKey(l => l.EntryId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(l => l.StewardId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(l => l.KeyHash).IsUnique();
        table.HasIndex(l => l.EntryId); // who was asked about it
        table.HasIndex(l => l.SentAt).HasFilter("\"to\" IS NOT NULL"); // whose address is due to be forgotten
    }
}
