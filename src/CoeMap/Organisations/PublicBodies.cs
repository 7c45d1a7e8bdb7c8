namespace CoeMap.Organisations;

/// <summary>Which kinds of organisation are public bodies: to them an organisation may choose to be named, and to nobody else.</summary>
public static class PublicBodies
{
    public static readonly IReadOnlyList<OrganisationKind> Kinds =
    [
        OrganisationKind.LocalAuthority, OrganisationKind.RegionalPartnership, OrganisationKind.CentralGovernment,
        OrganisationKind.Health, OrganisationKind.Police, OrganisationKind.OtherPublicBody,
    ];
}
