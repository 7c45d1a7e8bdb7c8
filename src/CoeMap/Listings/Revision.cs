namespace CoeMap.Listings;

public enum RevisionState { Draft, Submitted, Returned, Published, Declined, Withdrawn }

/// <summary>Proposed content of a listing, new or changed. What visitors see does not change before a moderator publishes it.</summary>
public sealed class Revision
{
    public const int MaxReason = 2_000;

    private Revision() { }

    public Guid Id { get; private set; }

    /// <summary>The listing it edits; null for a new one until it is published.</summary>
    public Guid? ListingId { get; private set; }

    /// <summary>The published version the edit started from; 0 for a new listing.</summary>
    public int BaseVersion { get; private set; }

    /// <summary>The version it became; null until published.</summary>
    public int? BecameVersion { get; private set; }
    public Guid AuthorId { get; private set; }

    /// <summary>The author's organisation when it was submitted.</summary>
    public Guid? AuthorOrganisationId { get; private set; }
    public ListingContent Content { get; private set; } = new();

    /// <summary>As in the content; for lists.</summary>
    public string Name { get; private set; } = "";
    public ListingKind Kind { get; private set; }
    public Guid? LeadOrganisationId { get; private set; }
    public RevisionState State { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }

    /// <summary>Why it was returned or declined, in the moderator's words to the author.</summary>
    public string? Reason { get; private set; }

    /// <summary>The form's one-time key: a double click starts one revision.</summary>
    public Guid OnceKey { get; private set; }
    public uint Version { get; private set; }

    public bool IsNew => BaseVersion == 0;
    public bool CanBeChanged => State is RevisionState.Draft or RevisionState.Returned;
    public bool CanBeWithdrawn => State is RevisionState.Draft or RevisionState.Returned or RevisionState.Submitted;
    public bool CanBeDecided => State == RevisionState.Submitted;

    public static Revision Start(Guid onceKey, Guid authorId, ListingContent content, DateTimeOffset now)
    {
        var revision = new Revision { Id = Guid.CreateVersion7(now), OnceKey = onceKey, AuthorId = authorId, StartedAt = now };
        revision.Take(content, now);
        return revision;
    }

    /// <summary>An edit that starts from what is published now.</summary>
    public static Revision StartEdit(Guid onceKey, Guid authorId, Listing listing, DateTimeOffset now)
    {
        var revision = Start(onceKey, authorId, listing.Content, now);
        revision.ListingId = listing.Id;
        revision.BaseVersion = listing.PublishedVersion;
        return revision;
    }

    /// <summary>An edit that starts from the words of an earlier version; what is published stays until it is decided.</summary>
    public static Revision Restore(Guid onceKey, Guid authorId, Listing listing, ListingContent earlier, DateTimeOffset now)
    {
        var revision = StartEdit(onceKey, authorId, listing, now);
        revision.Take(earlier, now);
        return revision;
    }

    public void Change(ListingContent content, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(CanBeChanged, "Only a draft or a returned revision can be changed.");
        Take(content, now);
    }

    /// <summary>The author says it anew while it waits, as when the file it came from is imported again; whoever is reading it is told.</summary>
    public void Reword(ListingContent content, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == RevisionState.Submitted, "Only what waits for a moderator is said anew.");
        Take(content, now);
    }

    public void Submit(Guid by, Guid? organisationId, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(CanBeChanged, "Only a draft or a returned revision can be submitted.");
        (State, SubmittedAt, AuthorOrganisationId) = (RevisionState.Submitted, now, organisationId);
        (DecidedAt, DecidedById, Reason) = (null, null, null);
        ChangedAt = now;
    }

    public void Withdraw(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(CanBeWithdrawn, "This revision has been decided.");
        (State, ChangedAt) = (RevisionState.Withdrawn, now);
    }

    /// <summary>Back to the author, who may mend and submit it again.</summary>
    public void Return(Guid by, string reason, DateTimeOffset now) => Decide(RevisionState.Returned, by, reason, now);

    /// <summary>Final.</summary>
    public void Decline(Guid by, string reason, DateTimeOffset now) => Decide(RevisionState.Declined, by, reason, now);

    /// <summary>Publishes it, with a moderator's corrections of spelling and tags when there are any.</summary>
    public void Publish(Guid by, ListingContent corrected, Guid listingId, int version, DateTimeOffset now)
    {
        Decide(RevisionState.Published, by, null, now);
        Take(corrected, now);
        (ListingId, BecameVersion) = (listingId, version);
    }

    /// <summary>An organisation that it names has become part of another.</summary>
    public void NameInstead(Guid merged, Guid into)
    {
        Content = Content.NamingInstead(merged, into);
        LeadOrganisationId = Content.LeadOrganisationId;
        if (AuthorOrganisationId == merged) AuthorOrganisationId = into;
    }

    /// <summary>A listing that it relates to has become part of another.</summary>
    public void RelateInstead(Guid merged, Guid into) => Content = Content.RelatingInstead(merged, into, ListingId ?? Id);

    private void Decide(RevisionState state, Guid by, string? reason, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(CanBeDecided, "Only a submitted revision can be decided.");
        ForbiddenMoveException.Unless(by != AuthorId, "Nobody decides on their own submission.");
        ForbiddenMoveException.Unless(state == RevisionState.Published || !string.IsNullOrWhiteSpace(reason), "The author needs a reason.");
        (State, DecidedById, DecidedAt, Reason) = (state, by, now, reason?.Trim());
    }

    private void Take(ListingContent content, DateTimeOffset now)
    {
        (Content, Name, Kind, LeadOrganisationId) = (content, content.Name, content.Kind, content.LeadOrganisationId);
        ChangedAt = now;
    }
}
