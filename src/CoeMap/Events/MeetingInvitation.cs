using CoeMap.Feedback;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Events;

public enum InvitationState { Waiting, Answered, Closed }

/// <summary>“Invite us to your meeting”: somebody asks the Centre to come, and staff answer by mail.</summary>
public sealed class MeetingInvitation : ISentFromABrowser
{
    public const int MaxWho = 150;
    public const int MaxWhen = 200;
    public const int MinAbout = 10;
    public const int MaxAbout = 3_000;
    public const int MaxAnswer = 5_000;

    private MeetingInvitation() { }

    public Guid Id { get; private set; }

    /// <summary>The group or organisation, as they call it.</summary>
    public string Who { get; private set; } = "";

    /// <summary>In their words: a day, or "any Tuesday in May".</summary>
    public string When { get; private set; } = "";
    public string About { get; private set; } = "";

    /// <summary>For the answer only; erased after the time on the privacy page.</summary>
    public string? Email { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    public Guid OnceKey { get; private set; }
    public byte[]? ClientHash { get; private set; }
    public byte[]? BrowserHash { get; private set; }
    public SpamSign? Spam { get; private set; }
    public DateTimeOffset? LimitedAt { get; private set; }
    public InvitationState State { get; private set; }

    /// <summary>What was mailed to them.</summary>
    public string? Answer { get; private set; }

    /// <summary>When it was answered or closed.</summary>
    public DateTimeOffset? SettledAt { get; private set; }
    public uint Version { get; private set; }

    public static MeetingInvitation Receive(InvitationInput input, SendingBrowser from, string secret, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Who = FeedbackText.CleanLine(input.Who),
        When = FeedbackText.CleanLine(input.When),
        About = FeedbackText.Clean(input.About),
        Email = FeedbackText.CleanLine(input.Email),
        ReceivedAt = now,
        OnceKey = input.OnceKey,
        ClientHash = from.ClientHash(secret),
        BrowserHash = from.BrowserHash(secret),
        Spam = from.LooksLikeSpam,
    };

    public void SetAside(DateTimeOffset now) => LimitedAt ??= now;

    public void AnswerWith(string answer, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == InvitationState.Waiting && Email is not null, "Only an invitation that waits and left an address is answered.");
        (State, Answer, SettledAt) = (InvitationState.Answered, FeedbackText.Clean(answer), now);
    }

    /// <summary>Nothing is to be done: spam, or settled by other means.</summary>
    public void Close(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == InvitationState.Waiting, "Only an invitation that waits is closed.");
        (State, SettledAt) = (InvitationState.Closed, now);
    }
}

internal sealed class MeetingInvitationMapping : IEntityTypeConfiguration<MeetingInvitation>
{
    public void Configure(EntityTypeBuilder<MeetingInvitation> table)
    {
        table.ToTable("meeting_invitations");
        table.Property(i => i.Who).HasMaxLength(MeetingInvitation.MaxWho);
        table.Property(i => i.When).HasMaxLength(MeetingInvitation.MaxWhen);
        table.Property(i => i.About).HasMaxLength(MeetingInvitation.MaxAbout);
        table.Property(i => i.Email).HasMaxLength(FeedbackEmail.MaxLength);
        table.Property(i => i.Answer).HasMaxLength(MeetingInvitation.MaxAnswer);
        table.Property(i => i.Version).IsRowVersion();
        table.HasIndex(i => i.OnceKey).IsUnique();
        table.HasIndex(i => i.ReceivedAt); // the work-list, and the limits of the last hour
    }
}
