namespace CoeMap.Organisations;

public enum OrganisationKind
{
    LocalAuthority,
    RegionalPartnership,
    CentralGovernment,
    Health,
    Police,
    OtherPublicBody,
    Charity,
    Supplier,
    Academic,
    Network,
    Other,
}
