namespace CoeMap.Evidence;

/// <summary>What a member of an organisation that confirmed its use makes of a listing; shown once a moderator has published it.</summary>
public sealed class Review
{
    public const int Lowest = 1;
    public const int Highest = 5;
    public const int MinWords = 20;
    public const int MaxWords = 2_000;
    public const int MaxContext = 500;
    public const int MaxAnswer = 1_000;

    private Review() { }

    public Guid Id { get; private set; }
    public Guid ListingId { get; private set; }

    /// <summary>Whose use it speaks of; it is named only as it chose in the ledger of uses.</summary>
    public Guid OrganisationId { get; private set; }
    public Guid AuthorId { get; private set; }
    public int Usefulness { get; private set; }
    public int Effort { get; private set; }
    public int Fit { get; private set; }
    public int Support { get; private set; }

    /// <summary>In what setting it is used.</summary>
    public string Context { get; private set; } = "";
    public string Words { get; private set; } = "";
    public ProposalState State { get; private set; }

    /// <summary>Why it was returned or declined, in words to the author.</summary>
    public string Reason { get; private set; } = "";
    public Guid OnceKey { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }

    /// <summary>What those behind the listing answered, once.</summary>
    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public uint Version { get; private set; }

    public static Review Submit(Guid onceKey, Guid listingId, Guid organisationId, Guid authorId, ReviewSaid said, DateTimeOffset now)
    {
        var review = new Review { Id = Guid.CreateVersion7(now), OnceKey = onceKey, ListingId = listingId, OrganisationId = organisationId, AuthorId = authorId };
        review.Take(said, now);
        return review;
    }

    /// <summary>Mended after it was returned.</summary>
    public void SubmitAgain(ReviewSaid said, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == ProposalState.Returned, "Only what was returned is submitted again.");
        (State, Reason, DecidedAt, DecidedById) = (ProposalState.Submitted, "", null, null);
        Take(said, now);
    }

    public void Withdraw(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State is ProposalState.Submitted or ProposalState.Returned or ProposalState.Published, "This is settled.");
        (State, DecidedAt) = (ProposalState.Withdrawn, now);
    }

    public void Publish(Guid by, DateTimeOffset now) => Decide(ProposalState.Published, by, null, now);

    public void Return(Guid by, string reason, DateTimeOffset now) => Decide(ProposalState.Returned, by, reason, now);

    public void Decline(Guid by, string reason, DateTimeOffset now) => Decide(ProposalState.Declined, by, reason, now);

    /// <summary>Those behind the listing answer, once and in public.</summary>
    public void AnswerWith(string answer, Guid by, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == ProposalState.Published && AnsweredAt is null, "A published review is answered once.");
        (Answer, AnsweredAt, AnsweredById) = (answer.Trim(), now, by);
    }

    /// <summary>Its author was erased: what is counted stays.</summary>
    public void ForgetWords() => (Context, Words, Reason) = ("", "", "");

    /// <summary>The organisation has become part of another.</summary>
    public void FollowTo(Guid organisationId) => OrganisationId = organisationId;

    /// <summary>The listing has become part of another.</summary>
    public void PointTo(Guid listingId) => ListingId = listingId;

    private void Take(ReviewSaid said, DateTimeOffset now) =>
        (Usefulness, Effort, Fit, Support, Context, Words, SubmittedAt) = (said.Usefulness, said.Effort, said.Fit, said.Support, said.Context.Trim(), said.Words.Trim(), now);

    private void Decide(ProposalState state, Guid by, string? reason, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == ProposalState.Submitted || (State == ProposalState.Published && state == ProposalState.Declined), "Only what was submitted can be decided, and what is published taken down.");
        ForbiddenMoveException.Unless(by != AuthorId, "Nobody decides on their own review.");
        ForbiddenMoveException.Unless(state == ProposalState.Published || !string.IsNullOrWhiteSpace(reason), "The author needs a reason.");
        (State, DecidedById, DecidedAt, Reason) = (state, by, now, reason?.Trim() ?? "");
    }
}

/// <summary>Four scores from 1 to 5, the setting, and words.</summary>
public sealed record ReviewSaid(int Usefulness, int Effort, int Fit, int Support, string Context, string Words);
