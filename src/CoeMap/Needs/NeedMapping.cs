using CoeMap.Addresses;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Needs;

internal sealed class NeedMapping : IEntityTypeConfiguration<Need>
{
    private const string Vector =
        """
        setweight(to_tsvector('public.coemap', title), 'A') ||
        setweight(to_tsvector('public.coemap', problem || ' ' || coalesce(context, '')), 'D')
        """;

    public void Configure(EntityTypeBuilder<Need> table)
    {
        table.ToTable("needs");
        table.Property(n => n.Slug).HasMaxLength(Slug.MaxLength + 8);
        table.Property(n => n.Title).HasMaxLength(Need.MaxTitle);
        table.Property(n => n.Problem).HasMaxLength(Need.MaxProblem);
        table.Property(n => n.Context).HasMaxLength(Need.MaxContext);
        table.Property(n => n.WhatHappened).HasMaxLength(Need.MaxWhatHappened);
        table.Property(n => n.SearchVector).HasComputedColumnSql(Vector, stored: true);
        table.Property(n => n.Version).IsRowVersion();
        table.Ignore(n => n.IsLive);
        table.Ignore(n => n.IsSeenByAll);
        table.HasOne<Person>().WithMany().HasForeignKey(n => n.OwnerId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Organisation>().WithMany().HasForeignKey(n => n.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Technology>().WithMany().HasForeignKey(n => n.SystemSlug).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(n => n.Slug).IsUnique();
        table.HasIndex(n => n.OnceKey).IsUnique();
        table.HasIndex(n => n.KeyHash).IsUnique(); // the link in the nudge
        table.HasIndex(n => n.PostedAt).IsDescending().HasFilter("shown_at IS NOT NULL AND hidden_at IS NULL"); // the board, newest first
        table.HasIndex(n => n.Themes).HasMethod("gin"); // a theme's needs
        table.HasIndex(n => n.SearchVector).HasMethod("gin"); // search by words
        table.HasIndex(n => n.OrganisationId); // an organisation's needs
        table.HasIndex(n => n.OwnerId); // mine
    }
}

internal sealed class NeedOfferMapping : IEntityTypeConfiguration<NeedOffer>
{
    public void Configure(EntityTypeBuilder<NeedOffer> table)
    {
        table.ToTable("need_offers");
        table.Property(o => o.Words).HasMaxLength(NeedOffer.MaxWords);
        table.Property(o => o.Version).IsRowVersion();
        table.HasOne<Need>().WithMany().HasForeignKey(o => o.NeedId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Organisation>().WithMany().HasForeignKey(o => o.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Listing>().WithMany().HasForeignKey(o => o.ListingId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(o => o.OnceKey).IsUnique();
        table.HasIndex(o => new { o.NeedId, o.OfferedAt }); // a need's offers, in order
        table.HasIndex(o => o.PersonId); // mine
    }
}
