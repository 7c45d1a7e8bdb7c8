using System.ComponentModel.DataAnnotations;

namespace CoeMap.Web.Pages.Admin;

/// <summary>Whose data is asked for, and why it is erased.</summary>
public sealed class PersonalDataInput
{
    [Required(ErrorMessage = "Enter an email address")]
    [EmailAddress(ErrorMessage = "Enter an email address in the correct format, like name@example.gov.uk")]
    [StringLength(254, ErrorMessage = "The email address must be 254 characters or fewer")]
    public string? Email { get; set; }

    /// <summary>For erasing only.</summary>
    public string? Reason { get; set; }
}
