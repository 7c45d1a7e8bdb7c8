namespace CoeMap.Evidence;

/// <summary>Evidence that somebody adds, or a correction of what is published; visitors see it once a moderator has published it.</summary>
public sealed class EvidenceProposal
{
    public const int MaxReason = 2_000;

    private EvidenceProposal() { }

    public Guid Id { get; private set; }
    public Guid ListingId { get; private set; }

    /// <summary>What it corrects, or what it has become; null for something new.</summary>
    public Guid? ItemId { get; private set; }

    /// <summary>Which version of the item it began from; 0 for something new.</summary>
    public int BaseVersion { get; private set; }
    public Guid AuthorId { get; private set; }
    public Guid? AuthorOrganisationId { get; private set; }
    public EvidenceFacts Facts { get; private set; } = new();
    public ProposalState State { get; private set; }

    /// <summary>Why it was returned or declined, in words to the author.</summary>
    public string Reason { get; private set; } = "";
    public Guid OnceKey { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public uint Version { get; private set; }

    public bool IsNew => BaseVersion == 0;

    public static EvidenceProposal Submit(Guid onceKey, Guid listingId, EvidenceItem? corrects, EvidenceFacts facts, Guid authorId, Guid? organisationId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OnceKey = onceKey,
        ListingId = listingId,
        ItemId = corrects?.Id,
        BaseVersion = corrects?.PublishedVersion ?? 0,
        AuthorId = authorId,
        AuthorOrganisationId = organisationId,
        Facts = facts,
        SubmittedAt = now,
    };

    /// <summary>Mended after it was returned.</summary>
    public void SubmitAgain(EvidenceFacts facts, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == ProposalState.Returned, "Only what was returned is submitted again.");
        (Facts, State, Reason, SubmittedAt, DecidedAt, DecidedById) = (facts, ProposalState.Submitted, "", now, null, null);
    }

    public void Withdraw(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State is ProposalState.Submitted or ProposalState.Returned, "This has been decided.");
        (State, DecidedAt) = (ProposalState.Withdrawn, now);
    }

    /// <summary>Back to the author, who may mend and submit it again.</summary>
    public void Return(Guid by, string reason, DateTimeOffset now) => Decide(ProposalState.Returned, by, reason, now);

    /// <summary>Final.</summary>
    public void Decline(Guid by, string reason, DateTimeOffset now) => Decide(ProposalState.Declined, by, reason, now);

    /// <summary>It is shown as an item from now on, with what the moderator corrected.</summary>
    public void BecomeShown(Guid by, EvidenceFacts corrected, Guid itemId, DateTimeOffset now)
    {
        Decide(ProposalState.Published, by, null, now);
        (Facts, ItemId) = (corrected, itemId);
    }

    /// <summary>An organisation that it names, or that its author belonged to, has become part of another.</summary>
    public void NameInstead(Guid merged, Guid into)
    {
        Facts = Facts.NamingInstead(merged, into);
        if (AuthorOrganisationId == merged) AuthorOrganisationId = into;
    }

    /// <summary>The listing has become part of another.</summary>
    public void PointTo(Guid listingId) => ListingId = listingId;

    private void Decide(ProposalState state, Guid by, string? reason, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == ProposalState.Submitted, "Only what was submitted can be decided.");
        ForbiddenMoveException.Unless(by != AuthorId, "Nobody decides on their own submission.");
        ForbiddenMoveException.Unless(state == ProposalState.Published || !string.IsNullOrWhiteSpace(reason), "The author needs a reason.");
        (State, DecidedById, DecidedAt, Reason) = (state, by, now, reason?.Trim() ?? "");
    }
}
