using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Moderation;

/// <summary>That a moderator has taken a submission, so that others leave it to them until they release it or decide.</summary>
public sealed class Taking
{
    private Taking() { }

    /// <summary>One taker a submission: the key is the submission.</summary>
    public Guid SubmissionId { get; private set; }
    public Guid ById { get; private set; }
    public DateTimeOffset TakenAt { get; private set; }

    public static Taking Take(Guid submissionId, Guid by, DateTimeOffset now) => new() { SubmissionId = submissionId, ById = by, TakenAt = now };
}

internal sealed class TakingMapping : IEntityTypeConfiguration<Taking>
{
    public void Configure(EntityTypeBuilder<Taking> table)
    {
        table.ToTable("takings");
        table.HasKey(t => t.SubmissionId);
        table.HasOne<Person>().WithMany().HasForeignKey(t => t.ById).OnDelete(DeleteBehavior.Cascade);
    }
}
