using System.ComponentModel.DataAnnotations;
using CoeMap.People;

namespace CoeMap.Feedback;

public enum FeedbackState { New, Read, Answered, ActedOn, NoAction }

public enum SpamSign
{
    HiddenFieldFilled,
    [Display(Name = "Sent within two seconds")] TooFast,
    [Display(Name = "Marked by a moderator")] Marked,
}

/// <summary>What somebody told us from the foot of a page: kept as it was written, then read, answered and acted on by Centre staff.</summary>
public sealed class PageFeedback : ISentFromABrowser
{
    public const int MinSummary = 5;
    public const int MaxSummary = 200;
    public const int MaxDetails = 5_000;
    public const int MaxOrganisation = 150;
    public const int MaxNote = 2_000;

    private PageFeedback() { }

    public Guid Id { get; private set; }

    /// <summary>The path of the page it is about.</summary>
    public string Page { get; private set; } = "/";
    public ReflectionNature? Nature { get; private set; }
    public string Summary { get; private set; } = "";
    public string Details { get; private set; } = "";
    public ProfessionalRole Role { get; private set; }
    public string? Organisation { get; private set; }

    /// <summary>For the answer only; erased after the time on the privacy page.</summary>
    public string? Email { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    public int? TookMilliseconds { get; private set; }
    public SpamSign? Spam { get; private set; }

    /// <summary>It came after more than the limit allows and was kept all the same.</summary>
    public DateTimeOffset? LimitedAt { get; private set; }

    /// <summary>One opening of the form; null where no script ran.</summary>
    public Guid? OnceKey { get; private set; }
    public byte[]? ClientHash { get; private set; }
    public byte[]? BrowserHash { get; private set; }
    public byte[]? RepeatHash { get; private set; }

    public FeedbackState State { get; private set; }
    public Guid? AssignedToId { get; private set; }

    /// <summary>For staff only.</summary>
    public string Note { get; private set; } = "";

    /// <summary>What was mailed to the person who wrote.</summary>
    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When the people behind the listing heard its words.</summary>
    public DateTimeOffset? PassedOnAt { get; private set; }

    /// <summary>That listing: its address may change afterwards.</summary>
    public Guid? PassedOnListingId { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public uint Version { get; private set; }

    public bool IsOpen => State is FeedbackState.New or FeedbackState.Read;
    public bool CanBeAnswered => Spam is null && Email is not null;

    /// <exception cref="ForbiddenMoveException">The input has problems; ask it first.</exception>
    public static PageFeedback Receive(PageFeedbackInput input, SendingBrowser from, string secret, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(input.Problems().Count == 0, "Only a complete form is received.");
        return new()
        {
            Id = Guid.CreateVersion7(now),
            Page = PagePath.Of(input.Page)!,
            Nature = input.ChosenNature,
            Summary = FeedbackText.CleanLine(input.Summary),
            Details = FeedbackText.Clean(input.Details),
            Role = input.ChosenRole!.Value,
            Organisation = FeedbackText.LineOrNothing(input.Organisation),
            Email = FeedbackText.LineOrNothing(input.Email),
            ReceivedAt = now,
            TookMilliseconds = from.TookMilliseconds,
            Spam = from.LooksLikeSpam,
            OnceKey = from.OnceKey,
            ClientHash = from.ClientHash(secret),
            BrowserHash = from.BrowserHash(secret),
            RepeatHash = RepeatOf(input, from, secret),
        };
    }

    /// <summary>What makes a second post the same one where no script gave it a key.</summary>
    public static byte[] RepeatOf(PageFeedbackInput input, SendingBrowser from, string secret) => from.RepeatHash(
        secret, PagePath.Of(input.Page), input.Nature?.Trim(), FeedbackText.CleanLine(input.Summary), FeedbackText.Clean(input.Details),
        input.Role?.Trim(), FeedbackText.CleanLine(input.Organisation), FeedbackText.CleanLine(input.Email));

    public void SetAside(DateTimeOffset now) => LimitedAt ??= now;

    /// <summary>Somebody looks after it, or nobody does any more.</summary>
    public void AssignTo(Guid? moderator) => AssignedToId = moderator;

    public void TakeNote(string? note) => Note = FeedbackText.Clean(note);

    /// <summary>New can be read; what is open can be closed in one of three ways; what is closed can be opened again as read.</summary>
    public bool MayBecome(FeedbackState state) => Spam is null && state switch
    {
        FeedbackState.New => false,
        FeedbackState.Read => State != FeedbackState.Read,
        FeedbackState.Answered => IsOpen && AnsweredAt is not null,
        _ => State != state,
    };

    public void Become(FeedbackState state, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(MayBecome(state), $"Feedback that is {Words.Of(State)} cannot become {Words.Of(state)}.");
        State = state;
        ClosedAt = IsOpen ? null : now;
    }

    /// <summary>Our words back to the person; the address is used for this and for nothing else.</summary>
    public void AnswerWith(string answer, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(CanBeAnswered, "There is no address to answer to.");
        (Answer, AnsweredAt) = (FeedbackText.Clean(answer), now);
        if (IsOpen) (State, ClosedAt) = (FeedbackState.Answered, now);
    }

    public void PassOn(Guid listingId, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(Spam is null && PassedOnAt is null && State != FeedbackState.New, "Read it before it is passed on, and pass it on once.");
        (PassedOnListingId, PassedOnAt) = (listingId, now);
    }

    /// <summary>The listing it was passed on to has become part of another.</summary>
    public void PointTo(Guid listingId) => PassedOnListingId = listingId;

    /// <summary>The person took back what they said: that something was said about the page, and in which role, stays and is counted.</summary>
    public void Erase()
    {
        (Summary, Details, Organisation, Email, Note, Answer) = (FeedbackText.Erased, "", null, null, "", null);
        (ClientHash, BrowserHash, RepeatHash) = (null, null, null);
    }

    public void MarkSpam() => Spam ??= SpamSign.Marked;

    public void Restore() => Spam = null;
}
