namespace CoeMap.Connections;

/// <summary>Somebody on either side of a request.</summary>
public sealed class ConnectionParty
{
    private ConnectionParty() { }

    public Guid Id { get; private set; }
    public Guid ConnectionId { get; private set; }
    public Guid PersonId { get; private set; }
    public PartySide Side { get; private set; }
    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>They asked somebody else to answer, or blocked the asker.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>They wrote or decided; who only got the mail has not.</summary>
    public DateTimeOffset? SpokeAt { get; private set; }
    public ConnectionOutcome? Outcome { get; private set; }
    public DateTimeOffset? OutcomeAt { get; private set; }
    public uint Version { get; private set; }

    public static ConnectionParty Join(Guid connectionId, Guid personId, PartySide side, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), ConnectionId = connectionId, PersonId = personId, Side = side, JoinedAt = now };

    public void Speak(DateTimeOffset now) => SpokeAt ??= now;

    public void Leave(DateTimeOffset now) => LeftAt ??= now;

    /// <summary>They got it again, after others asked somebody else.</summary>
    public void Return() => LeftAt = null;

    public void Say(ConnectionOutcome outcome, DateTimeOffset now) => (Outcome, OutcomeAt) = (outcome, now);
}

/// <summary>A link in a mail that stands in for a party's sign-in.</summary>
public sealed class ConnectionLink
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private ConnectionLink() { }

    public Guid Id { get; private set; }
    public Guid PartyId { get; private set; }
    public LinkPurpose Purpose { get; private set; }
    public byte[] KeyHash { get; private set; } = [];
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>A fresh one was sent in its place.</summary>
    public DateTimeOffset? RenewedAt { get; private set; }
    public uint Version { get; private set; }

    public static ConnectionLink Send(Guid partyId, LinkPurpose purpose, byte[] keyHash, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), PartyId = partyId, Purpose = purpose, KeyHash = keyHash, SentAt = now, ExpiresAt = now + Life };

    public bool IsOver(DateTimeOffset now) => now >= ExpiresAt;

    public void Renew(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(IsOver(now) && RenewedAt is null, "A link that works, or was renewed, needs no other.");
        RenewedAt = now;
    }
}
