using CoeMap.Database;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Moderation;

/// <summary>What kind of submission waits or was decided; imports join with their own.</summary>
public enum SubmissionKind { ListingRevision, OrganisationProposal, Membership, Listing, Report, Stewardship, ListingClaim, PersonalData, Need, ListingReply, Evidence, Review }

public enum DecisionOutcome { Published, Returned, Declined, Hidden, BroughtBack, Confirmed, Created, Mapped, Upheld, NotUpheld, Erased, Merged, TakenDown }

/// <summary>What a moderator decided on a submission, why, and what they corrected on the way.</summary>
public sealed class Decision
{
    private Decision() { }

    public Guid Id { get; private set; }
    public SubmissionKind Kind { get; private set; }
    public Guid SubmissionId { get; private set; }
    public DecisionOutcome Outcome { get; private set; }

    /// <summary>In words to the author; empty where none was needed.</summary>
    public string Reason { get; private set; } = "";
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }

    public static Decision Record(
        SubmissionKind kind, Guid submissionId, DecisionOutcome outcome, string? reason, Guid by, DateTimeOffset now,
        IReadOnlyList<Correction>? corrections = null) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            SubmissionId = submissionId,
            Outcome = outcome,
            Reason = reason?.Trim() ?? "",
            Corrections = corrections ?? [],
            ById = by,
            At = now,
        };

    /// <summary>The author it quotes was erased: that it was decided, how and when stays.</summary>
    public void ForgetWords() => (Reason, Corrections) = ("", []);
}

/// <param name="Field">The field's label on the form.</param>
/// <param name="Before">As submitted.</param>
/// <param name="After">As published.</param>
public sealed record Correction(string Field, string Before, string After);

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> table)
    {
        table.ToTable("decisions");
        table.Property(d => d.Reason).HasMaxLength(2_000);
        table.Property(d => d.Corrections).HasJsonConversion();
        table.HasOne<Person>().WithMany().HasForeignKey(d => d.ById).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(d => new { d.SubmissionId, d.At }); // the history of one submission
    }
}
