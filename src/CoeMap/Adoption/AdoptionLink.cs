namespace CoeMap.Adoption;

/// <summary>A one-time link that lets whoever reads a mailbox answer for an organisation, without an account.</summary>
public sealed class AdoptionLink
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private AdoptionLink() { }

    public Guid Id { get; private set; }
    public Guid EntryId { get; private set; }

    /// <summary>Of the key that was mailed; the key itself is kept nowhere.</summary>
    public byte[] KeyHash { get; private set; } = [];
    public SpokeAs SpeaksAs { get; private set; }

    /// <summary>The steward it was mailed to; null for a mailbox and a colleague.</summary>
    public Guid? StewardId { get; private set; }

    /// <summary>Where it was mailed, to offer a fresh one and to ask again after a year; forgotten in time.</summary>
    public string? To { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }
    public uint Version { get; private set; }

    public static AdoptionLink Send(Guid entryId, byte[] keyHash, SpokeAs speaksAs, Guid? stewardId, string to, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(speaksAs == SpokeAs.Steward == stewardId is not null, "A steward is a person; a mailbox is not.");
        return new()
        {
            Id = Guid.CreateVersion7(now),
            EntryId = entryId,
            KeyHash = keyHash,
            SpeaksAs = speaksAs,
            StewardId = stewardId,
            To = to,
            SentAt = now,
            ExpiresAt = now + Life,
        };
    }

    public bool IsOver(DateTimeOffset now) => now >= ExpiresAt;

    public void Use(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(UsedAt is null && !IsOver(now), "A link works once, and not for ever.");
        UsedAt = now;
    }
}
