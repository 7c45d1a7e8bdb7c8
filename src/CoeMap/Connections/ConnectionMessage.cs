namespace CoeMap.Connections;

/// <summary>What one side wrote to the other.</summary>
public sealed class ConnectionMessage
{
    public const int MinWords = 5;
    public const int MaxWords = 4_000;
    public const string Removed = "Removed at the sender’s request";

    private ConnectionMessage() { }

    public Guid Id { get; private set; }
    public Guid ConnectionId { get; private set; }
    public Guid PartyId { get; private set; }

    /// <summary>Empty once removed.</summary>
    public string Words { get; private set; } = "";
    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }
    public Guid OnceKey { get; private set; }

    public static ConnectionMessage Write(Guid onceKey, Guid connectionId, Guid partyId, string words, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), OnceKey = onceKey, ConnectionId = connectionId, PartyId = partyId, Words = words, WrittenAt = now };

    public void Erase(DateTimeOffset now) => (Words, RemovedAt) = ("", RemovedAt ?? now);
}

/// <summary>That somebody wants nothing more from an asker.</summary>
public sealed class ConnectionBlock
{
    private ConnectionBlock() { }

    public Guid Id { get; private set; }
    public Guid ById { get; private set; }
    public Guid BlockedId { get; private set; }
    public DateTimeOffset At { get; private set; }

    public static ConnectionBlock Of(Guid by, Guid blocked, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), ById = by, BlockedId = blocked, At = now };
}

/// <summary>Somebody tells the Centre that something is wrong with a request or a need.</summary>
public sealed class Concern
{
    public const int MinWords = 10;
    public const int MaxWords = 2_000;

    private Concern() { }

    public Guid Id { get; private set; }
    public Guid? ConnectionId { get; private set; }
    public Guid? NeedId { get; private set; }
    public Guid ById { get; private set; }
    public string Words { get; private set; } = "";
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>What was done, in a moderator's words to whoever raised it.</summary>
    public string? Answer { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }
    public Guid? SettledById { get; private set; }
    public Guid OnceKey { get; private set; }
    public uint Version { get; private set; }

    public static Concern Raise(Guid onceKey, Guid? connectionId, Guid? needId, Guid by, string words, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), OnceKey = onceKey, ConnectionId = connectionId, NeedId = needId, ById = by, Words = words, RaisedAt = now };

    public void Settle(Guid by, string answer, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(SettledAt is null, "A concern is settled once.");
        ForbiddenMoveException.Unless(by != ById, "Nobody settles their own concern.");
        (SettledById, Answer, SettledAt) = (by, answer, now);
    }

    public void Erase() => (Words, Answer) = (ConnectionMessage.Removed, null);
}
