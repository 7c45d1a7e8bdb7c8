using System.ComponentModel.DataAnnotations;

namespace CoeMap.People;

public enum ConfirmedHow
{
    [Display(Name = "code mailed to a verified domain")] MailedCode,
    [Display(Name = "by a moderator")] Moderator,
    [Display(Name = "by a steward of the organisation")] Steward,
}

public enum MembershipState { Claimed, Confirmed, Left }

/// <summary>That a person belongs to an organisation: claimed until a mailed code at its domain, one of its stewards or a moderator confirms it.</summary>
public sealed class Membership
{
    private Membership() { }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public DateTimeOffset ClaimedAt { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public ConfirmedHow? ConfirmedHow { get; private set; }
    public Guid? ConfirmedById { get; private set; }

    /// <summary>Since when they speak for the organisation; null means they do not.</summary>
    public DateTimeOffset? StewardSinceAt { get; private set; }

    /// <summary>When they asked to speak for it; null when they have not, or were answered.</summary>
    public DateTimeOffset? StewardAskedAt { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }
    public uint Version { get; private set; }

    public MembershipState State =>
        LeftAt is not null ? MembershipState.Left : ConfirmedAt is not null ? MembershipState.Confirmed : MembershipState.Claimed;

    public static Membership Claim(Guid personId, Guid organisationId, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), PersonId = personId, OrganisationId = organisationId, ClaimedAt = now };

    public void Confirm(ConfirmedHow how, Guid? by, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == MembershipState.Claimed, "Only a claimed membership can be confirmed.");
        ForbiddenMoveException.Unless(by != PersonId || how == People.ConfirmedHow.MailedCode, "Nobody confirms their own membership.");
        (ConfirmedHow, ConfirmedById, ConfirmedAt) = (how, by, now);
    }

    public void Leave(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(LeftAt is null, "This membership has ended already.");
        LeftAt = now;
        (StewardSinceAt, StewardAskedAt) = (null, null);
    }

    /// <summary>The organisation has become part of another; what was confirmed stays confirmed.</summary>
    public void FollowTo(Guid organisationId) => OrganisationId = organisationId;

    public void TrustAsSteward(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == MembershipState.Confirmed, "Only a confirmed member can become a steward.");
        StewardSinceAt ??= now;
        StewardAskedAt = null;
    }

    public void AskToBeSteward(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(State == MembershipState.Confirmed && StewardSinceAt is null, "Only a confirmed member who is no steward can ask to become one.");
        StewardAskedAt ??= now;
    }

    public void DeclineSteward()
    {
        ForbiddenMoveException.Unless(StewardAskedAt is not null, "Nobody asked to become a steward here.");
        StewardAskedAt = null;
    }

    public void StopSteward() => StewardSinceAt = null;
}
