using CoeMap.Listings;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Feedback;

/// <summary>What the people behind a listing answer in public to something a reader said about it.</summary>
public sealed class ListingReply
{
    public const int MaxSaid = 200;
    public const int MaxAnswer = 2_000;

    private ListingReply() { }

    public Guid Id { get; private set; }
    public Guid ListingId { get; private set; }

    /// <summary>The feedback it answers; one answer each.</summary>
    public Guid? FeedbackId { get; private set; }

    /// <summary>What the reader said, in the words of those who answer.</summary>
    public string Said { get; private set; } = "";
    public string Answer { get; private set; } = "";

    /// <summary>Null once the person is gone.</summary>
    public Guid? ById { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Since when nobody sees it; null while everybody does.</summary>
    public DateTimeOffset? TakenDownAt { get; private set; }
    public uint Version { get; private set; }

    public static ListingReply Publish(PageFeedback feedback, string said, string answer, Guid by, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(feedback is { PassedOnListingId: not null, Spam: null }, "Only what was passed on is answered by a listing's people.");
        return new()
        {
            Id = Guid.CreateVersion7(now),
            ListingId = feedback.PassedOnListingId!.Value,
            FeedbackId = feedback.Id,
            Said = FeedbackText.CleanLine(said),
            Answer = FeedbackText.Clean(answer),
            ById = by,
            PublishedAt = now,
        };
    }

    /// <summary>The listing has become part of another.</summary>
    public void PointTo(Guid listingId) => ListingId = listingId;

    public void TakeDown(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(TakenDownAt is null, "This was taken down already.");
        TakenDownAt = now;
    }
}

internal sealed class ListingReplyMapping : IEntityTypeConfiguration<ListingReply>
{
    public void Configure(EntityTypeBuilder<ListingReply> table)
    {
        table.ToTable("listing_replies");
        table.Property(r => r.Said).HasMaxLength(ListingReply.MaxSaid);
        table.Property(r => r.Answer).HasMaxLength(ListingReply.MaxAnswer);
        table.Property(r => r.Version).IsRowVersion();
        table.HasOne<Listing>().WithMany().HasForeignKey(r => r.ListingId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<PageFeedback>().WithMany().HasForeignKey(r => r.FeedbackId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(r => r.FeedbackId).IsUnique(); // one answer each: a double click, or two editors at once
        table.HasIndex(r => new { r.ListingId, r.PublishedAt }).HasFilter("taken_down_at IS NULL"); // what the listing's page shows
    }
}
