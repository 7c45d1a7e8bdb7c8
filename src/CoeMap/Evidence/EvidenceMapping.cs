using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Evidence;

internal sealed class EvidenceItemMapping : IEntityTypeConfiguration<EvidenceItem>
{
    public const int MaxPractice = 120;

    public void Configure(EntityTypeBuilder<EvidenceItem> table)
    {
        table.ToTable("evidence_items");
        table.Ignore(e => e.Weighed);
        table.Property(e => e.Facts).HasJsonConversion();
        table.Property(e => e.Practice).HasMaxLength(MaxPractice);
        table.Property(e => e.PracticeArea).HasMaxLength(60);
        table.Property(e => e.SeedKey).HasMaxLength(160);
        table.Property(e => e.Version).IsRowVersion();
        table.HasOne<Listing>().WithMany().HasForeignKey(e => e.ListingId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(e => e.ListingId).HasFilter("taken_down_at IS NULL"); // the panel of a listing, and every roll-up
        table.HasIndex(e => e.PracticeArea).HasFilter("practice_area IS NOT NULL AND taken_down_at IS NULL"); // a focus area's practices, the gap map
        table.HasIndex(e => e.WeighAgainOn).HasFilter("weigh_again_on IS NOT NULL"); // what has grown old today
        table.HasIndex(e => e.PublishedAt); // what was added lately
        table.HasIndex(e => e.SeedKey).IsUnique();
    }
}

internal sealed class StrengthEntryMapping : IEntityTypeConfiguration<StrengthEntry>
{
    public void Configure(EntityTypeBuilder<StrengthEntry> table)
    {
        table.ToTable("evidence_strengths");
        table.HasOne<EvidenceItem>().WithMany().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(s => new { s.ItemId, s.At }); // the history of an item
    }
}

internal sealed class EvidenceProposalMapping : IEntityTypeConfiguration<EvidenceProposal>
{
    public void Configure(EntityTypeBuilder<EvidenceProposal> table)
    {
        table.ToTable("evidence_proposals");
        table.Property(p => p.Facts).HasJsonConversion();
        table.Property(p => p.Reason).HasMaxLength(EvidenceProposal.MaxReason);
        table.Property(p => p.Version).IsRowVersion();
        table.HasOne<Listing>().WithMany().HasForeignKey(p => p.ListingId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<EvidenceItem>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.AuthorOrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => p.OnceKey).IsUnique();
        table.HasIndex(p => p.SubmittedAt).HasFilter("state = 'submitted'"); // the moderators' queue, oldest first
        table.HasIndex(p => new { p.AuthorId, p.SubmittedAt }); // what somebody has added
        table.HasIndex(p => p.ListingId); // what points at a listing
        table.HasIndex(p => p.ItemId); // the history of an item
        table.HasIndex(p => p.AuthorOrganisationId);
    }
}

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> table)
    {
        table.ToTable("reviews");
        table.Property(r => r.Context).HasMaxLength(Review.MaxContext);
        table.Property(r => r.Words).HasMaxLength(Review.MaxWords);
        table.Property(r => r.Reason).HasMaxLength(EvidenceProposal.MaxReason);
        table.Property(r => r.Answer).HasMaxLength(Review.MaxAnswer);
        table.Property(r => r.Version).IsRowVersion();
        table.HasOne<Listing>().WithMany().HasForeignKey(r => r.ListingId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.AnsweredById).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => r.OnceKey).IsUnique();
        table.HasIndex(r => r.SubmittedAt).HasFilter("state = 'submitted'"); // the moderators' queue, oldest first
        table.HasIndex(r => r.ListingId).HasFilter("state = 'published'").HasDatabaseName("published_reviews_of_a_listing"); // the panel of a listing
        // one that stands or waits a person and listing
        table.HasIndex(r => new { r.ListingId, r.AuthorId }).IsUnique().HasDatabaseName("one_review_a_person_and_listing").HasFilter("state IN ('submitted', 'returned', 'published')");
        table.HasIndex(r => r.AuthorId); // what somebody has reviewed
        table.HasIndex(r => r.OrganisationId);
        table.HasIndex(r => r.AnsweredById);
    }
}
