namespace CoeMap.Listings;

/// <summary>That an organisation leads or takes part in a published listing.</summary>
public sealed class Participation
{
    private Participation() { }

    public Guid ListingId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public ParticipationRole Role { get; private set; }

    internal static Participation Of(Guid listingId, Guid organisationId, ParticipationRole role) =>
        new() { ListingId = listingId, OrganisationId = organisationId, Role = role };
}
