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
    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset NextAttemptAt { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? ParkedAt { get; private set; }
    public string? LastProblem { get; private set; }

    public static OutgoingMail Write(string to, string subject, string body, DateTimeOffset now, bool secret = false, string? onceKey = null) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            To = to,
            Subject = subject.ReplaceLineEndings(" ") is { Length: > MaxSubject } longer ? longer[..MaxSubject] : subject.ReplaceLineEndings(" "),
            Body = body,
            IsSecret = secret,
            OnceKey = onceKey,
            WrittenAt = now,
            NextAttemptAt = now,
        };

    public void Sent(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(SentAt is null, "This mail was sent already.");
        Attempts++;
        SentAt = now;
        LastProblem = null;
        if (IsSecret) Body = "";
    }

    /// <summary>Tries again after 1, 2, 4 … minutes, and parks the mail after <see cref="MaxAttempts"/> attempts.</summary>
    public void Failed(string problem, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(SentAt is null, "This mail was sent already.");
        Attempts++;
        LastProblem = problem.Length > 500 ? problem[..500] : problem;
        NextAttemptAt = now.AddMinutes(Math.Pow(2, Attempts - 1));
        if (Attempts >= MaxAttempts) ParkedAt = now;
    }
}

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> table)
    {
        table.ToTable("outgoing_mails");
        table.Property(m => m.To).HasMaxLength(254);
        table.Property(m => m.Subject).HasMaxLength(OutgoingMail.MaxSubject);
        table.Property(m => m.OnceKey).HasMaxLength(200);
        table.Property(m => m.LastProblem).HasMaxLength(500);
        table.HasIndex(m => m.OnceKey).IsUnique();
        // the next mails to send
        table.HasIndex(m => m.NextAttemptAt).HasFilter("sent_at IS NULL AND parked_at IS NULL");
    }
}
