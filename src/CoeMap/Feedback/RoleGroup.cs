using System.ComponentModel.DataAnnotations;
using CoeMap.People;

namespace CoeMap.Feedback;

/// <summary>The fourteen roles in five groups, for figures that stay readable.</summary>
public enum RoleGroup
{
    [Display(Name = "Local authorities")] LocalAuthority,
    [Display(Name = "Central government")] CentralGovernment,
    [Display(Name = "Other public sector")] OtherPublicSector,
    [Display(Name = "Suppliers, consultants and other private sector")] PrivateSector,
    [Display(Name = "People")] Person,
}

public static class RoleGroups
{
    public static RoleGroup Of(ProfessionalRole role) => role switch
    {
        <= ProfessionalRole.LocalAuthorityLeadership => RoleGroup.LocalAuthority,
        <= ProfessionalRole.CentralGovernmentLeadership => RoleGroup.CentralGovernment,
        ProfessionalRole.OtherPublicSectorProfessionalRole => RoleGroup.OtherPublicSector,
        <= ProfessionalRole.OtherPrivateSectorProfessionalRole => RoleGroup.PrivateSector,
        _ => RoleGroup.Person,
    };
}
