using CoeMap.Organisations;

namespace CoeMap.People;

/// <summary>"It is not listed": the organisation a person says they belong to, until a moderator creates it or finds it on the list.</summary>
public sealed class OrganisationProposal
{
    private OrganisationProposal() { }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public OrganisationKind Kind { get; private set; }
    public Region? Region { get; private set; }
    public string? Website { get; private set; }
    public DateTimeOffset ProposedAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }

    /// <summary>The organisation it became; null while waiting, or when declined or overtaken.</summary>
    public Guid? OrganisationId { get; private set; }
    public uint Version { get; private set; }

    public static OrganisationProposal Propose(Guid personId, string name, OrganisationKind kind, Region? region, string? website, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            PersonId = personId,
            Name = name.Trim(),
            Kind = kind,
            Region = region,
            Website = website,
            ProposedAt = now,
        };

    public static OrganisationProposal Propose(Guid personId, ProfileInput input, DateTimeOffset now) =>
        Propose(
            personId, input.OrganisationName!, Words.Require<OrganisationKind>(input.OrganisationKind!), Words.Parse<Region>(input.OrganisationRegion),
            string.IsNullOrWhiteSpace(input.OrganisationWebsite) ? null : input.OrganisationWebsite.Trim(), now);

    /// <summary>The form says what was proposed already.</summary>
    public bool Says(ProfileInput input) =>
        Propose(PersonId, input, ProposedAt) is var said && (said.Name, said.Kind, said.Region, said.Website) == (Name, Kind, Region, Website);

    public void BecomeOrganisation(Guid organisationId, Guid by, DateTimeOffset now) => Decide(organisationId, by, now);

    public void Decline(Guid by, DateTimeOffset now) => Decide(null, by, now);

    /// <summary>The person chose another organisation meanwhile.</summary>
    public void Withdraw(DateTimeOffset now) => Decide(null, PersonId, now);

    /// <summary>The organisation it became has become part of another.</summary>
    public void FollowTo(Guid organisationId) => OrganisationId = organisationId;

    private void Decide(Guid? organisationId, Guid by, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(DecidedAt is null, "This proposal was decided already.");
        (OrganisationId, DecidedById, DecidedAt) = (organisationId, by, now);
    }
}
