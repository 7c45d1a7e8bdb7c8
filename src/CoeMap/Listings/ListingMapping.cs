using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace CoeMap.Listings;

internal sealed class ListingMapping : IEntityTypeConfiguration<Listing>
{
    // A: what it is called. B: who and what it belongs to. C: the sentence. D: the rest.
    private const string Vector =
        """
        setweight(to_tsvector('public.coemap', name || ' ' || also_known_as_text), 'A') ||
        setweight(to_tsvector('public.coemap', tags_text || ' ' || themes_text || ' ' || organisations_text), 'B') ||
        setweight(to_tsvector('public.coemap', summary), 'C') ||
        setweight(to_tsvector('public.coemap', body_text), 'D')
        """;

    private const string NameVector = "to_tsvector('public.coemap', name || ' ' || also_known_as_text)";

    public void Configure(EntityTypeBuilder<Listing> table)
    {
        table.ToTable("listings");
        table.Property(l => l.Slug).HasMaxLength(Slug.MaxLength + 8);
        table.Property(l => l.Content).HasJsonConversion();
        table.Property(l => l.Name).HasMaxLength(ListingContent.MaxName);
        table.Property(l => l.Summary).HasMaxLength(ListingContent.MaxSummary);
        table.Property(l => l.Licence).HasMaxLength(60);
        table.Property(l => l.SeedKey).HasMaxLength(160);
        table.Property(l => l.SeedHash).HasMaxLength(64);
        table.Property(l => l.SearchVector).HasComputedColumnSql(Vector, stored: true);
        table.Property<NpgsqlTsVector>("NameVector").HasComputedColumnSql(NameVector, stored: true);
        table.Property(l => l.Version).IsRowVersion();
        table.Ignore(l => l.Review);

        table.HasOne<Organisation>().WithMany().HasForeignKey(l => l.LeadOrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(l => l.AuthorId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Listing>().WithMany().HasForeignKey(l => l.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Revision>().WithMany().HasForeignKey(l => l.RevisionId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(l => l.Relations).WithOne().HasForeignKey(r => r.ListingId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(l => l.Participations).WithOne().HasForeignKey(p => p.ListingId).OnDelete(DeleteBehavior.Cascade);

        table.HasIndex(l => l.Slug).IsUnique();
        table.HasIndex(l => l.SeedKey).IsUnique();
        table.HasIndex(l => l.SearchVector).HasMethod("gin"); // search by words
        table.HasIndex("NameVector").HasMethod("gin"); // search by words of the name, which come first
        table.HasIndex(l => l.Themes).HasMethod("gin"); // theme pages, filter by theme
        table.HasIndex(l => l.Tags).HasMethod("gin"); // filter by tag
        table.HasIndex(l => l.PublishedAt).IsDescending().HasFilter("hidden_at IS NULL"); // newest first
        table.HasIndex(l => l.FirstPublishedAt).IsDescending().HasFilter("hidden_at IS NULL"); // what came last, and feeds
        table.HasIndex(l => l.Name); // sorted by name
        table.HasIndex(l => new { l.LeadOrganisationId, l.FirstPublishedAt, l.Name }).IsDescending(false, true, false); // other work of the same lead
    }
}

internal sealed class ParticipationMapping : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> table)
    {
        table.ToTable("participations");
        table.HasKey(p => new { p.ListingId, p.OrganisationId, p.Role });
        table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => p.OrganisationId); // what an organisation leads and takes part in
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> table)
    {
        table.ToTable("revisions");
        table.Property(r => r.Content).HasJsonConversion();
        table.Property(r => r.Name).HasMaxLength(ListingContent.MaxName);
        table.Property(r => r.Reason).HasMaxLength(Revision.MaxReason);
        table.Property(r => r.Version).IsRowVersion();
        table.HasOne<Listing>().WithMany().HasForeignKey(r => r.ListingId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(r => r.LeadOrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => r.OnceKey).IsUnique();
        table.HasIndex(r => new { r.AuthorId, r.ChangedAt }); // my things
        table.HasIndex(r => r.SubmittedAt).HasFilter("state = 'submitted'"); // the moderators' queue, oldest first
        // one open edit a listing; also its history
        table.HasIndex(r => r.ListingId).IsUnique().HasDatabaseName("one_open_edit_a_listing")
            .HasFilter("listing_id IS NOT NULL AND state IN ('draft', 'submitted', 'returned')");
        table.HasIndex(r => new { r.ListingId, r.BecameVersion });
    }
}
