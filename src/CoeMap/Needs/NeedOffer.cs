namespace CoeMap.Needs;

/// <summary>Somebody's answer to a need: help of their own, or a listing that may do.</summary>
public sealed class NeedOffer
{
    public const int MinWords = 10;
    public const int MaxWords = 2_000;

    private NeedOffer() { }

    public Guid Id { get; private set; }
    public Guid NeedId { get; private set; }

    /// <summary>Who offers; null once they are erased.</summary>
    public Guid? PersonId { get; private set; }
    public Guid? OrganisationId { get; private set; }

    /// <summary>The listing they suggest; null for help of their own.</summary>
    public Guid? ListingId { get; private set; }
    public string Words { get; private set; } = "";
    public DateTimeOffset OfferedAt { get; private set; }

    /// <summary>Taken back, or removed at the sender's request.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }
    public Guid OnceKey { get; private set; }
    public uint Version { get; private set; }

    public static NeedOffer Make(Guid onceKey, Need need, Guid personId, Guid? organisationId, Guid? listingId, string words, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(need.IsLive && need.IsSeenByAll, "Only what is still needed is answered.");
        return new()
        {
            Id = Guid.CreateVersion7(now),
            OnceKey = onceKey,
            NeedId = need.Id,
            PersonId = personId,
            OrganisationId = organisationId,
            ListingId = listingId,
            Words = words.Trim(),
            OfferedAt = now,
        };
    }

    public void Remove(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(RemovedAt is null, "This was removed already.");
        (RemovedAt, Words) = (now, "");
    }

    public void Erase(DateTimeOffset now) => (PersonId, Words, RemovedAt) = (null, "", RemovedAt ?? now);

    /// <summary>The listing they suggest has become part of another.</summary>
    public void PointTo(Guid listingId) => ListingId = listingId;

    public void FollowTo(Guid organisationId) => OrganisationId = organisationId;
}
