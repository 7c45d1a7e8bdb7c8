using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Email;

/// <summary>A mail waiting to be sent, written in the transaction of the change it tells about.</summary>
/// <remarks>Links start with <see cref="Site"/>; the job that sends replaces it with the configured public address.</remarks>
public sealed class OutgoingMail
{
    public const string Site = "{site}";
    public const int MaxAttempts = 8;
    public const int MaxSubject = 200;

    /// <summary>Copies with one Message-ID that may be on their way at most.</summary>
    public const int MaxCopies = 2;

    /// <summary>Longer than any hand-over takes: whoever has not come back by then has stopped.</summary>
    public static readonly TimeSpan HandOverLasts = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPostponed = TimeSpan.FromDays(3);

    private OutgoingMail() { }

    public Guid Id { get; private set; }
    public string To { get; private set; } = "";
    public string Subject { get; private set; } = "";

    /// <summary>Plain text; emptied once a secret mail has been sent.</summary>
    public string Body { get; private set; } = "";

    /// <summary>It carries a code or a one-time link, so its text is not kept after sending.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>Two mails with one key are the same mail: the second is refused by the database.</summary>
    public string? OnceKey { get; private set; }

    /// <summary>Mails with one key stand together in the recipient's mail program, such as "connection/0198…"; null stands alone.</summary>
    public string? ThreadKey { get; private set; }

    /// <summary>A path of this site that ends such mails with one click (List-Unsubscribe); forgotten once sent.</summary>
    public string? UnsubscribePath { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset NextAttemptAt { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? ParkedAt { get; private set; }

    /// <summary>The mail server said that it will never take this mail for this recipient.</summary>
    public DateTimeOffset? RefusedAt { get; private set; }

    /// <summary>Hand-overs that were begun and of whose end nothing is known; after the second there is no third.</summary>
    public int Unanswered { get; private set; }
    public string? LastProblem { get; private set; }

    /// <param name="to">One address.</param>
    /// <param name="subject">One line.</param>
    /// <param name="body">Plain text; the HTML part is made from it.</param>
    /// <param name="now">When it was written.</param>
    /// <param name="secret">It carries a code or a one-time link.</param>
    /// <param name="onceKey">Two mails with one key are one.</param>
    /// <param name="thread">What it is about, where further mails about the same will follow.</param>
    /// <param name="unsubscribe">A path of this site that takes a POST and ends such mails.</param>
    public static OutgoingMail Write(
        string to, string subject, string body, DateTimeOffset now, bool secret = false, string? onceKey = null, string? thread = null, string? unsubscribe = null) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            To = to,
            Subject = subject.ReplaceLineEndings(" ") is { Length: > MaxSubject } longer ? longer[..MaxSubject] : subject.ReplaceLineEndings(" "),
            Body = body,
            IsSecret = secret,
            OnceKey = onceKey,
            ThreadKey = thread,
            UnsubscribePath = unsubscribe,
            WrittenAt = now,
            NextAttemptAt = now,
        };

    /// <summary>It is about to be handed over. Known before it happens, so that a process that dies in between cannot send it for ever.</summary>
    public void Begin(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(SentAt is null && ParkedAt is null, "This mail waits no longer.");
        Unanswered++;
        NextAttemptAt = now + HandOverLasts;
    }

    /// <summary>It was begun twice, and nothing is known of either: it may have arrived twice, and must not a third time.</summary>
    public bool HasCopiesOut => Unanswered >= MaxCopies;

    public void Sent(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(SentAt is null, "This mail was sent already.");
        Attempts++;
        SentAt = now;
        (LastProblem, UnsubscribePath) = (null, null);
        if (IsSecret) Body = "";
    }

    /// <summary>Tries again after 1, 2, 4 … minutes, and parks the mail after <see cref="MaxAttempts"/> attempts.</summary>
    /// <param name="problem">For the administrator.</param>
    /// <param name="now">When it failed.</param>
    /// <param name="isCertain">The server said that it did not take it; else it may have.</param>
    public void Failed(string problem, DateTimeOffset now, bool isCertain = true)
    {
        ForbiddenMoveException.Unless(SentAt is null, "This mail was sent already.");
        Attempts++;
        Note(problem, isCertain);
        NextAttemptAt = now.AddMinutes(Math.Pow(2, Attempts - 1));
        if (Attempts >= MaxAttempts || HasCopiesOut) ParkedAt = now;
    }

    /// <summary>The server could not be reached at all, which is no fault of this mail: it waits a minute longer each time, and counts against it for three days only.</summary>
    public void Postponed(string problem, DateTimeOffset now)
    {
        Note(problem, isCertain: true);
        var waited = now - WrittenAt;
        NextAttemptAt = now + TimeSpan.FromSeconds(Math.Clamp(waited.TotalSeconds / 4, 30, 900));
        if (waited > LongestPostponed) ParkedAt = now;
    }

    /// <summary>The recipient's address will never take it: it is put aside at once, with what the server said.</summary>
    public void Refused(string problem, DateTimeOffset now)
    {
        Attempts++;
        Note(problem, isCertain: true);
        RefusedAt = ParkedAt = now;
    }

    /// <summary>Both copies may have arrived, or none: somebody must look.</summary>
    public void ParkUncertain(DateTimeOffset now)
    {
        LastProblem = "It was handed over twice, and the site stopped or lost the server before the answer came.";
        ParkedAt = now;
    }

    public void TryAgain(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(ParkedAt is not null, "Only a mail that was put aside is tried again.");
        (ParkedAt, RefusedAt, Attempts, Unanswered) = (null, null, 0, 0);
        NextAttemptAt = now;
    }

    private void Note(string problem, bool isCertain)
    {
        LastProblem = problem.Length > 500 ? problem[..500] : problem;
        if (isCertain && Unanswered > 0) Unanswered--;
    }
}

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> table)
    {
        table.ToTable("outgoing_mails");
        table.Property(m => m.To).HasMaxLength(254);
        table.Property(m => m.Subject).HasMaxLength(OutgoingMail.MaxSubject);
        table.Ignore(m => m.HasCopiesOut);
        table.Property(m => m.OnceKey).HasMaxLength(200);
        table.Property(m => m.ThreadKey).HasMaxLength(200);
        table.Property(m => m.UnsubscribePath).HasMaxLength(500);
        table.Property(m => m.LastProblem).HasMaxLength(500);
        table.HasIndex(m => m.OnceKey).IsUnique();
        table.HasIndex(m => m.ParkedAt).HasFilter("parked_at IS NOT NULL"); // what staff must look at
        // the next mails to send
        table.HasIndex(m => m.NextAttemptAt).HasFilter("sent_at IS NULL AND parked_at IS NULL");
    }
}
