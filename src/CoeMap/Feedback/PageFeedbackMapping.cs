using CoeMap.Listings;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Feedback;

internal sealed class PageFeedbackMapping : IEntityTypeConfiguration<PageFeedback>
{
    public void Configure(EntityTypeBuilder<PageFeedback> table)
    {
        table.ToTable("page_feedback");
        table.Property(f => f.Page).HasMaxLength(PagePath.MaxLength);
        table.Property(f => f.Summary).HasMaxLength(PageFeedback.MaxSummary);
        table.Property(f => f.Details).HasMaxLength(PageFeedback.MaxDetails);
        table.Property(f => f.Organisation).HasMaxLength(PageFeedback.MaxOrganisation);
        table.Property(f => f.Email).HasMaxLength(FeedbackEmail.MaxLength);
        table.Property(f => f.Note).HasMaxLength(PageFeedback.MaxNote);
        table.Property(f => f.Answer).HasMaxLength(PageFeedback.MaxDetails);
        table.Property(f => f.Version).IsRowVersion();
        table.HasOne<Person>().WithMany().HasForeignKey(f => f.AssignedToId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Listing>().WithMany().HasForeignKey(f => f.PassedOnListingId).OnDelete(DeleteBehavior.SetNull); // what its people heard
        table.HasIndex(f => f.OnceKey).IsUnique(); // a keyed post arrives once
        table.HasIndex(f => new { f.RepeatHash, f.ReceivedAt }).HasFilter("repeat_hash IS NOT NULL"); // a post without a key, sent twice
        table.HasIndex(f => new { f.ClientHash, f.ReceivedAt }).HasFilter("client_hash IS NOT NULL"); // the limit per address
        table.HasIndex(f => new { f.BrowserHash, f.ReceivedAt }).HasFilter("browser_hash IS NOT NULL"); // the limit per browser
        table.HasIndex(f => f.ReceivedAt).IsDescending(); // triage, newest first; the weekly chart
        table.HasIndex(f => f.Page); // everything about one page
    }
}
