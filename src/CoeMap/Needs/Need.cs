using NpgsqlTypes;

namespace CoeMap.Needs;

/// <summary>A problem that somebody wants help with: open, then matched, then met or closed with what happened.</summary>
public sealed class Need
{
    public const int MinTitle = 8;
    public const int MaxTitle = 120;
    public const int MinProblem = 20;
    public const int MaxProblem = 5_000;
    public const int MaxContext = 1_000;
    public const int MaxWhatHappened = 2_000;
    public const int MaxThemes = 3;
    public const string Erased = "Removed at the request of who posted it";

    /// <summary>How long after posting its owner is asked whether it still stands.</summary>
    public static readonly IReadOnlyList<TimeSpan> NudgesAfter = [TimeSpan.FromDays(14), TimeSpan.FromDays(45)];
    public static readonly TimeSpan NudgeLasts = TimeSpan.FromDays(30);

    private Need() { }

    public Guid Id { get; private set; }

    /// <summary>Null until it is posted.</summary>
    public string? Slug { get; private set; }
    public string Title { get; private set; } = "";
    public string Problem { get; private set; } = "";
    public string? Context { get; private set; }
    public List<string> Themes { get; private set; } = [];

    /// <summary>The case management system it concerns.</summary>
    public string? SystemSlug { get; private set; }
    public DateOnly? Deadline { get; private set; }
    public ContactSeenBy ContactSeenBy { get; private set; }

    /// <summary>Since when suppliers are asked too; null means they are not.</summary>
    public DateTimeOffset? SuppliersAskedAt { get; private set; }

    /// <summary>Who posted it; null once they are erased.</summary>
    public Guid? OwnerId { get; private set; }
    public Guid? OrganisationId { get; private set; }

    /// <summary>Since when the Centre looks for an answer in its owner's place.</summary>
    public DateTimeOffset? CentreSinceAt { get; private set; }
    public NeedState State { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public DateTimeOffset? PostedAt { get; private set; }

    /// <summary>Since when others see it; null while a moderator has not looked.</summary>
    public DateTimeOffset? ShownAt { get; private set; }
    public DateTimeOffset? HiddenAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? WhatHappened { get; private set; }
    public int Nudges { get; private set; }
    public byte[]? KeyHash { get; private set; }
    public DateTimeOffset? KeyExpiresAt { get; private set; }
    public Guid OnceKey { get; private set; }

    /// <summary>Made by the database from title, problem and context.</summary>
    public NpgsqlTsVector SearchVector { get; private set; } = null!;
    public uint Version { get; private set; }

    public bool IsLive => State is NeedState.Open or NeedState.Matched;
    public bool IsSeenByAll => ShownAt is not null && HiddenAt is null && State != NeedState.Draft;

    public static Need Start(Guid onceKey, Guid ownerId, Guid? organisationId, NeedContent content, DateTimeOffset now)
    {
        var need = new Need { Id = Guid.CreateVersion7(now), OnceKey = onceKey, OwnerId = ownerId, OrganisationId = organisationId, StartedAt = now };
        need.Take(content, now);
        return need;
    }

    /// <summary>Its owner says it better. What is shown already needs a moderator's look again unless they may show it themselves.</summary>
    public void Change(NeedContent content, bool mayShow, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == NeedState.Draft || IsLive, "What has ended stays as it is.");
        Take(content, now);
        if (!mayShow) ShownAt = null;
        else if (State != NeedState.Draft) ShownAt ??= now;
    }

    /// <param name="slug">Its address from now on.</param>
    /// <param name="mayShow">Others see it at once; otherwise a moderator looks first.</param>
    public void Post(string slug, bool mayShow, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == NeedState.Draft, "A need is posted once.");
        (Slug, State, PostedAt, ShownAt) = (slug, NeedState.Open, now, mayShow ? now : null);
    }

    /// <summary>The Centre looks for an answer from now on.</summary>
    public void GiveToCentre(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == NeedState.Draft || IsLive, "What has ended needs nobody any more.");
        CentreSinceAt ??= now;
    }

    public void Match(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == NeedState.Open, "Only an open need is matched.");
        (State, ChangedAt) = (NeedState.Matched, now);
    }

    /// <summary>What looked like an answer was none.</summary>
    public void OpenAgain(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == NeedState.Matched, "Only a matched need is opened again.");
        (State, ChangedAt) = (NeedState.Open, now);
    }

    public void Meet(string whatHappened, DateTimeOffset now) => End(NeedState.Met, whatHappened, now);

    public void Close(string whatHappened, DateTimeOffset now) => End(NeedState.Closed, whatHappened, now);

    /// <summary>A moderator has looked and lets everybody see it.</summary>
    public void Show(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State != NeedState.Draft && (ShownAt is null || HiddenAt is not null), "Only a posted need that nobody sees can be shown.");
        (ShownAt, HiddenAt) = (ShownAt ?? now, null);
    }

    public void Hide(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State != NeedState.Draft && HiddenAt is null, "Only a need that is not hidden can be hidden.");
        HiddenAt = now;
    }

    public bool IsNudgeDue(DateTimeOffset now) => IsLive && HiddenAt is null && Nudges < NudgesAfter.Count && PostedAt + NudgesAfter[Nudges] <= now;

    /// <summary>Its owner is asked by mail whether it still stands.</summary>
    public void Nudge(byte[] keyHash, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(IsNudgeDue(now), "A nudge is not due.");
        Nudges = NudgesAfter.Count(after => PostedAt + after <= now);
        GiveKey(keyHash, now);
    }

    public void GiveKey(byte[] keyHash, DateTimeOffset now) => (KeyHash, KeyExpiresAt) = (keyHash, now + NudgeLasts);

    public bool IsKeyExpired(DateTimeOffset now) => KeyExpiresAt <= now;

    /// <summary>Whoever posted it is erased: their words go, the count stays.</summary>
    public void Erase(DateTimeOffset now)
    {
        (Title, Problem, Context, WhatHappened) = (Erased, Erased, null, State is NeedState.Draft or NeedState.Open or NeedState.Matched ? null : Erased);
        Slug = Id.ToString("N"); // the old one says what the title said
        (OwnerId, KeyHash, KeyExpiresAt, HiddenAt) = (null, null, null, HiddenAt ?? now);
        if (IsLive) (State, EndedAt) = (NeedState.Closed, now);
    }

    /// <summary>Its organisation has become part of another.</summary>
    public void FollowTo(Guid organisationId) => OrganisationId = organisationId;

    private void End(NeedState state, string whatHappened, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(IsLive, "Only an open or matched need ends.");
        ForbiddenMoveException.Unless(!string.IsNullOrWhiteSpace(whatHappened), "Others learn from what happened.");
        (State, WhatHappened, EndedAt, ChangedAt) = (state, whatHappened.Trim(), now, now);
        (KeyHash, KeyExpiresAt) = (null, null);
    }

    private void Take(NeedContent content, DateTimeOffset now)
    {
        (Title, Problem, Context, SystemSlug, Deadline) = (content.Title, content.Problem, content.Context, content.SystemSlug, content.Deadline);
        (Themes, ContactSeenBy, ChangedAt) = ([.. content.Themes], content.ContactSeenBy, now);
        SuppliersAskedAt = content.AsksSuppliers ? SuppliersAskedAt ?? now : null;
    }
}

/// <summary>What somebody says of a need.</summary>
/// <param name="Title">In a line.</param>
/// <param name="Problem">In plain words.</param>
/// <param name="SystemSlug">A case management system's slug, or none.</param>
public sealed record NeedContent(
    string Title, string Problem, string? Context, IReadOnlyList<string> Themes, string? SystemSlug, DateOnly? Deadline, ContactSeenBy ContactSeenBy, bool AsksSuppliers)
{
    /// <summary>Everything that was written, for looking through.</summary>
    public string AllText => $"{Title}\n{Problem}\n{Context}";
}
