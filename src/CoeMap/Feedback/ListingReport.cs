using System.ComponentModel.DataAnnotations;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Feedback;

/// <summary>What is the matter with a listing.</summary>
public enum ReportKind
{
    [Display(Name = "Something in it is wrong")] Wrong,
    [Display(Name = "It is out of date")] OutOfDate,
    [Display(Name = "It holds personal data about somebody")] PersonalData,
    [Display(Name = "Something else")] Other,
}

public enum ReportState
{
    Waiting,
    [Display(Name = "Something was done")] Upheld,
    [Display(Name = "Nothing needed doing")] NotUpheld,
}

/// <summary>A reader's report of a problem with a listing: it waits until a moderator settles it, and both sides hear how.</summary>
public sealed class ListingReport : ISentFromABrowser
{
    public const int MinWords = 10;
    public const int MaxWords = 3_000;
    public const int MaxReason = 2_000;

    private ListingReport() { }

    public Guid Id { get; private set; }
    public Guid ListingId { get; private set; }
    public ReportKind Kind { get; private set; }
    public string Words { get; private set; } = "";

    /// <summary>To tell the reporter the outcome, and for nothing else.</summary>
    public string? Email { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    public Guid OnceKey { get; private set; }
    public byte[]? ClientHash { get; private set; }
    public byte[]? BrowserHash { get; private set; }

    /// <summary>It came after more than the limit allows and was kept all the same.</summary>
    public DateTimeOffset? LimitedAt { get; private set; }
    public SpamSign? Spam { get; private set; }
    public ReportState State { get; private set; }

    /// <summary>Why it was settled so, in words to both sides.</summary>
    public string Reason { get; private set; } = "";
    public DateTimeOffset? SettledAt { get; private set; }
    public uint Version { get; private set; }

    public static ListingReport Receive(Guid listingId, ListingReportInput input, SendingBrowser from, string secret, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ListingId = listingId,
        Kind = input.Kind ?? ReportKind.Other,
        Words = FeedbackText.Clean(input.Words),
        Email = FeedbackText.LineOrNothing(input.Email),
        ReceivedAt = now,
        OnceKey = input.OnceKey,
        ClientHash = from.ClientHash(secret),
        BrowserHash = from.BrowserHash(secret),
        Spam = from.LooksLikeSpam,
    };

    /// <summary>The listing has become part of another.</summary>
    public void PointTo(Guid listingId) => ListingId = listingId;

    public void SetAside(DateTimeOffset now) => LimitedAt ??= now;

    public void Settle(ReportState state, string reason, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == ReportState.Waiting && state != ReportState.Waiting, "A report is settled once.");
        ForbiddenMoveException.Unless(!string.IsNullOrWhiteSpace(reason), "Both sides hear why.");
        (State, Reason, SettledAt) = (state, FeedbackText.Clean(reason), now);
    }
}

internal sealed class ListingReportMapping : IEntityTypeConfiguration<ListingReport>
{
    public void Configure(EntityTypeBuilder<ListingReport> table)
    {
        table.ToTable("listing_reports");
        table.Property(r => r.Words).HasMaxLength(ListingReport.MaxWords);
        table.Property(r => r.Email).HasMaxLength(FeedbackEmail.MaxLength);
        table.Property(r => r.Reason).HasMaxLength(ListingReport.MaxReason);
        table.Property(r => r.Version).IsRowVersion();
        table.HasOne<Listing>().WithMany().HasForeignKey(r => r.ListingId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(r => r.OnceKey).IsUnique();
        table.HasIndex(r => r.ReceivedAt).HasFilter("state = 'waiting' AND spam IS NULL"); // the queue, oldest first
        table.HasIndex(r => new { r.ClientHash, r.ReceivedAt }).HasFilter("client_hash IS NOT NULL"); // the limit per address
    }
}
