namespace CoeMap.Adoption;

/// <summary>A dated entry of the ledger: how far an organisation has come with a listing. It counts only once the organisation has confirmed it.</summary>
/// <remarks>Another stage is another entry; the one before stays, so that it can be read what was used from when to when.</remarks>
public sealed class AdoptionEntry
{
    public const int MaxRelease = 60;
    public const int MaxNote = 500;
    public const int MaxWhatHappened = 2_000;

    private AdoptionEntry() { }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid ListingId { get; private set; }
    public AdoptionStage Stage { get; private set; }
    public int? SinceYear { get; private set; }
    public int? SinceMonth { get; private set; }
    public string? Release { get; private set; }
    public string? Note { get; private set; }
    public string? WhatHappened { get; private set; }

    /// <summary>Who said so first; null once that person is erased, or when it came through a mailed link.</summary>
    public Guid? ClaimedById { get; private set; }
    public DateTimeOffset ClaimedAt { get; private set; }
    public Guid OnceKey { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }
    public SpokeAs? ConfirmedAs { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public Naming? Naming { get; private set; }

    /// <summary>When the organisation last said that it is right.</summary>
    public DateTimeOffset? StillRightAt { get; private set; }

    /// <summary>When it was last asked whether it is still right, after that.</summary>
    public DateTimeOffset? AskedAgainAt { get; private set; }

    /// <summary>It was asked again and did not answer in time: shown as not confirmed, and not counted.</summary>
    public DateTimeOffset? LapsedAt { get; private set; }
    public DateTimeOffset? ReplacedAt { get; private set; }
    public DateTimeOffset? RefusedAt { get; private set; }
    public uint Version { get; private set; }

    public AdoptionState State =>
        RefusedAt is not null ? AdoptionState.Refused
        : ReplacedAt is not null ? AdoptionState.Replaced
        : LapsedAt is not null ? AdoptionState.Lapsed
        : ConfirmedAt is not null ? AdoptionState.Confirmed : AdoptionState.Waiting;

    public static AdoptionEntry Claim(Guid organisationId, Guid listingId, SaidOfUse said, Guid? by, Guid onceKey, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OrganisationId = organisationId,
        ListingId = listingId,
        Stage = said.Stage,
        SinceYear = said.SinceYear,
        SinceMonth = said.SinceYear is null ? null : said.SinceMonth,
        Release = said.Release,
        Note = said.Note,
        WhatHappened = said.WhatHappened,
        ClaimedById = by,
        ClaimedAt = now,
        OnceKey = onceKey,
    };

    /// <summary>The organisation says that it is right, and to whom it may be named.</summary>
    public void Confirm(SpokeAs spokeAs, Guid? by, Naming naming, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == AdoptionState.Waiting, "Only what waits can be confirmed.");
        ForbiddenMoveException.Unless(spokeAs == SpokeAs.Steward || by is null, "Who answers a link without an account has no id.");
        (ConfirmedAs, ConfirmedById, Naming, ConfirmedAt, StillRightAt) = (spokeAs, by, naming, now, now);
    }

    public void Refuse(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == AdoptionState.Waiting, "Only what waits can be refused.");
        RefusedAt = now;
    }

    /// <summary>Another entry says it better from now on.</summary>
    public void Replace(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State is AdoptionState.Waiting or AdoptionState.Confirmed or AdoptionState.Lapsed, "This entry is settled.");
        ReplacedAt = now;
    }

    /// <summary>A year on, the organisation says that nothing has changed.</summary>
    public void ConfirmAgain(SpokeAs spokeAs, Guid? by, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State is AdoptionState.Confirmed or AdoptionState.Lapsed, "Only what was confirmed can be confirmed again.");
        (ConfirmedAs, ConfirmedById, StillRightAt, AskedAgainAt, LapsedAt) = (spokeAs, by, now, null, null);
    }

    public void AskAgain(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == AdoptionState.Confirmed, "Only what is confirmed is asked about again.");
        AskedAgainAt = now;
    }

    public void Lapse(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == AdoptionState.Confirmed && AskedAgainAt is not null, "It lapses after a question without an answer.");
        LapsedAt = now;
    }

    public void BeNamed(Naming naming)
    {
        ForbiddenMoveException.Unless(State is AdoptionState.Confirmed or AdoptionState.Lapsed, "Only what was confirmed has a name to show.");
        Naming = naming;
    }

    /// <summary>The organisation has become part of another.</summary>
    public void FollowTo(Guid organisationId) => OrganisationId = organisationId;

    /// <summary>The listing has become part of another.</summary>
    public void PointTo(Guid listingId) => ListingId = listingId;
}
