using CoeMap.Database;
using CoeMap.People;
using CoeMap.Themes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Feedback;

/// <summary>Somebody's view of the Centre's ideas, saved step by step without an account and counted once it is sent.</summary>
public sealed class MainFeedback : ISentFromABrowser
{
    public const int MaxComments = 10_000;

    private MainFeedback() { }

    public Guid Id { get; private set; }

    /// <summary>Of the key in the resumable link: who reads the table cannot open it.</summary>
    public byte[] KeyHash { get; private set; } = [];

    /// <summary>The page somebody came from; null when they came by themselves.</summary>
    public string? Page { get; private set; }
    public ProfessionalRole Role { get; private set; }
    public ReflectionNature? Nature { get; private set; }
    public string? Organisation { get; private set; }

    /// <summary>For the answer only; erased after the time on the privacy page.</summary>
    public string? Email { get; private set; }
    public IdeaAnswers Answers { get; private set; } = new([], []);
    public string Comments { get; private set; } = "";

    /// <summary>The last step that was saved.</summary>
    public string Reached { get; private set; } = "";
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Since when it counts; null while somebody is still at it.</summary>
    public DateTimeOffset? SentAt { get; private set; }
    public byte[]? ClientHash { get; private set; }
    public byte[]? BrowserHash { get; private set; }

    /// <summary>It was started after more than the limit allows and was kept all the same.</summary>
    public DateTimeOffset? LimitedAt { get; private set; }
    public SpamSign? Spam { get; private set; }
    public uint Version { get; private set; }

    public static MainFeedback Start(byte[] keyHash, string? page, SendingBrowser from, string secret, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        KeyHash = keyHash,
        Page = PagePath.Of(page),
        StartedAt = now,
        ClientHash = from.ClientHash(secret),
        BrowserHash = from.BrowserHash(secret),
        Spam = from.LooksLikeSpam,
    };

    public void SetAside(DateTimeOffset now) => LimitedAt ??= now;

    public void Say(ProfessionalRole role, ReflectionNature? nature, string? organisation, string? email, DateTimeOffset now)
    {
        Move(MainFeedbackSteps.You, now);
        (Role, Nature, Organisation, Email) = (role, nature, FeedbackText.LineOrNothing(organisation), FeedbackText.LineOrNothing(email));
    }

    /// <summary>Takes what is said about the ideas of one theme; what was said about others stays.</summary>
    public void Judge(string theme, IReadOnlyCollection<string> ideas, IdeaAnswers answers, DateTimeOffset now)
    {
        Move(theme, now);
        Answers = new(
            [.. Answers.Scores.Where(s => !ideas.Contains(s.Idea, StringComparer.Ordinal)), .. answers.Scores],
            [.. Answers.Activities.Where(a => !ideas.Contains(ActivityKey.IdeaOf(a), StringComparer.Ordinal)), .. answers.Activities]);
    }

    public void Comment(string? comments, DateTimeOffset now)
    {
        Move(MainFeedbackSteps.Comments, now);
        Comments = FeedbackText.Clean(comments);
    }

    public void Send(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(SentAt is null, "This was sent already.");
        (SentAt, ChangedAt) = (now, now);
    }

    private void Move(string step, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(SentAt is null, "What was sent is not changed any more.");
        (Reached, ChangedAt) = (step, now);
    }
}

internal sealed class MainFeedbackMapping : IEntityTypeConfiguration<MainFeedback>
{
    public void Configure(EntityTypeBuilder<MainFeedback> table)
    {
        table.ToTable("main_feedback");
        table.Property(f => f.Page).HasMaxLength(PagePath.MaxLength);
        table.Property(f => f.Organisation).HasMaxLength(PageFeedback.MaxOrganisation);
        table.Property(f => f.Email).HasMaxLength(FeedbackEmail.MaxLength);
        table.Property(f => f.Answers).HasJsonConversion();
        table.Property(f => f.Comments).HasMaxLength(MainFeedback.MaxComments);
        table.Property(f => f.Reached).HasMaxLength(60);
        table.Property(f => f.Version).IsRowVersion();
        table.HasIndex(f => f.KeyHash).IsUnique(); // the resumable link
        table.HasIndex(f => f.SentAt).HasFilter("sent_at IS NOT NULL AND spam IS NULL"); // what the analysis counts
        table.HasIndex(f => new { f.ClientHash, f.StartedAt }).HasFilter("client_hash IS NOT NULL"); // the limit per address
    }
}
