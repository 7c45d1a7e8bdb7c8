using System.ComponentModel.DataAnnotations;

namespace CoeMap.People;

/// <summary>The fourteen roles, in the order people choose from; the two Person roles are for feedback only.</summary>
public enum ProfessionalRole
{
    LocalAuthorityDataProfessional,
    LocalAuthorityDigitalProfessional,
    [Display(Name = "Local authority children’s social care professional")] LocalAuthorityChildrensSocialCareProfessional,
    LocalAuthorityLeadership,
    CentralGovernmentDataProfessional,
    CentralGovernmentDigitalProfessional,
    CentralGovernmentSocialCareProfessional,
    CentralGovernmentLeadership,
    OtherPublicSectorProfessionalRole,
    [Display(Name = "Data and digital supplier/partner")] DataAndDigitalSupplierPartner,
    DataAndDigitalConsultant,
    OtherPrivateSectorProfessionalRole,
    [Display(Name = "Person (with current or previous social care involvement as a service user)")] PersonWithInvolvement,
    [Display(Name = "Person (without current or previous social care involvement as a service user)")] PersonWithoutInvolvement,
}
