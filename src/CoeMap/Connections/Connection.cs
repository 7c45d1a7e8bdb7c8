using CoeMap.Listings;

namespace CoeMap.Connections;

/// <summary>A request to the people behind a listing, an organisation, a need or a profile, carried without showing any address.</summary>
public sealed class Connection
{
    public const int MaxDeclineWords = 1_000;
    public const int MaxGrantLink = 500;
    public static readonly TimeSpan ReminderAfter = TimeSpan.FromDays(7);
    public static readonly TimeSpan OutcomeAfter = TimeSpan.FromDays(28);
    public static readonly TimeSpan GrantLasts = TimeSpan.FromDays(14);

    private Connection() { }

    public Guid Id { get; private set; }
    public Guid? ListingId { get; private set; }
    public Guid? OrganisationId { get; private set; }
    public Guid? NeedId { get; private set; }

    /// <summary>Whose profile it began from, or whose answer to a need.</summary>
    public Guid? ToPersonId { get; private set; }

    /// <summary>The paper that a copy is asked of.</summary>
    public ReuseDocumentKind? Document { get; private set; }
    public Guid AskerId { get; private set; }
    public Guid? AskerOrganisationId { get; private set; }

    /// <summary>Whose people answer: the listing's lead, the need's organisation.</summary>
    public Guid? TheirOrganisationId { get; private set; }

    /// <summary>On what ground those who have it now answer.</summary>
    public AnswersAs AnsweredAs { get; private set; }
    public RequestState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When those who have it now got it; null while they are the first.</summary>
    public DateTimeOffset? PassedOnAt { get; private set; }

    /// <summary>The first word back, of whatever kind.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DeclineReason? DeclinedBecause { get; private set; }
    public string? DeclineWords { get; private set; }

    /// <summary>Who let the asker have their address.</summary>
    public Guid? AddressOfId { get; private set; }
    public string? GrantLink { get; private set; }
    public DateTimeOffset? GrantEndsAt { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }
    public DateTimeOffset? OutcomeAskedAt { get; private set; }
    public Guid OnceKey { get; private set; }
    public uint Version { get; private set; }

    public bool IsOver => State == RequestState.Declined;

    public static Connection Ask(Guid onceKey, ConnectionTarget target, Guid askerId, Guid? askerOrganisationId, AnswersAs answeredAs, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OnceKey = onceKey,
        ListingId = target.ListingId,
        OrganisationId = target.OrganisationId,
        NeedId = target.NeedId,
        ToPersonId = target.ToPersonId,
        Document = target.Document,
        TheirOrganisationId = target.TheirOrganisationId,
        AskerId = askerId,
        AskerOrganisationId = askerOrganisationId,
        AnsweredAs = answeredAs,
        AskedAt = now,
    };

    /// <summary>Somebody wrote back.</summary>
    public void Answer(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(!IsOver, "What was declined is over.");
        if (State == RequestState.Waiting) State = RequestState.Answered;
        AnsweredAt ??= now;
    }

    /// <summary>They agree, and the asker gets their address.</summary>
    public void Accept(Guid by, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(!IsOver, "What was declined is over.");
        (State, AddressOfId) = (RequestState.Accepted, by);
        AnsweredAt ??= now;
    }

    public void Decline(DeclineReason because, string? words, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State is RequestState.Waiting or RequestState.Answered, "It was decided already.");
        (State, DeclinedBecause, DeclineWords) = (RequestState.Declined, because, words);
        AnsweredAt ??= now;
    }

    /// <summary>A copy can be fetched from this address for a while.</summary>
    public void Grant(string link, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(Document is not null && !IsOver, "Only somebody who asked for a copy gets one.");
        Answer(now);
        (GrantLink, GrantEndsAt) = (link, now + GrantLasts);
    }

    public bool GrantIsOver(DateTimeOffset now) => GrantEndsAt <= now;

    /// <summary>Others answer from now on.</summary>
    public void PassOn(AnswersAs next, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State is RequestState.Waiting or RequestState.Answered, "It was decided already.");
        (AnsweredAs, PassedOnAt, RemindedAt) = (next, now, null);
    }

    public void Remind(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == RequestState.Waiting && RemindedAt is null, "Only who has not answered is reminded, once.");
        RemindedAt = now;
    }

    public void AskOutcome(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(OutcomeAskedAt is null && !IsOver, "What came of it is asked once.");
        OutcomeAskedAt = now;
    }

    /// <summary>Somebody's own words and links go; that it was asked and how it ended stays.</summary>
    public void Erase() => (DeclineWords, GrantLink, AddressOfId) = (null, null, null);

    /// <summary>The listing it is about has become part of another.</summary>
    public void PointTo(Guid listingId) => ListingId = listingId;

    public void FollowTo(Guid merged, Guid into)
    {
        if (OrganisationId == merged) OrganisationId = into;
        if (AskerOrganisationId == merged) AskerOrganisationId = into;
        if (TheirOrganisationId == merged) TheirOrganisationId = into;
    }
}

/// <summary>What a request is about, and whose people answer.</summary>
public sealed record ConnectionTarget(Guid? ListingId, Guid? OrganisationId, Guid? NeedId, Guid? ToPersonId, Guid? TheirOrganisationId, ReuseDocumentKind? Document);
