using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Feedback;

/// <summary>“You said, we did”: what came of feedback, for everybody to read, in wording that a moderator has approved.</summary>
public sealed class PublicAnswer
{
    public const int MaxSaid = 400;
    public const int MaxDid = 600;

    private PublicAnswer() { }

    public Guid Id { get; private set; }

    /// <summary>The feedback it answers; null once that is gone.</summary>
    public Guid? FeedbackId { get; private set; }
    public string Said { get; private set; } = "";
    public string Did { get; private set; } = "";

    /// <summary>A path of this site where the change can be seen; null when there is none.</summary>
    public string? Link { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }
    public Guid ById { get; private set; }

    public static PublicAnswer Publish(PageFeedback feedback, string said, string did, string? link, Guid by, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(feedback.Spam is null && feedback.State != FeedbackState.New, "Feedback is read before it is answered in public.");
        return new()
        {
            Id = Guid.CreateVersion7(now),
            FeedbackId = feedback.Id,
            Said = FeedbackText.Clean(said),
            Did = FeedbackText.Clean(did),
            Link = link,
            PublishedAt = now,
            ById = by,
        };
    }
}

internal sealed class PublicAnswerMapping : IEntityTypeConfiguration<PublicAnswer>
{
    public void Configure(EntityTypeBuilder<PublicAnswer> table)
    {
        table.ToTable("public_answers");
        table.Property(a => a.Said).HasMaxLength(PublicAnswer.MaxSaid);
        table.Property(a => a.Did).HasMaxLength(PublicAnswer.MaxDid);
        table.Property(a => a.Link).HasMaxLength(PagePath.MaxLength);
        table.HasOne<PageFeedback>().WithMany().HasForeignKey(a => a.FeedbackId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Person>().WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(a => a.PublishedAt).IsDescending(); // the public page, newest first
    }
}
