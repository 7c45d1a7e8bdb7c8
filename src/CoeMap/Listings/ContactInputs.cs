using System.ComponentModel.DataAnnotations;

namespace CoeMap.Listings;

/// <summary>Whom an editor invites to answer for a listing.</summary>
public sealed class InviteContactInput
{
    [Required(ErrorMessage = "Enter their email address")]
    [RegularExpression("""\s*[^@\s<>()",;:\\]+@[^@\s<>()",;:\\.]+(\.[^@\s<>()",;:\\.]+)+\s*""", ErrorMessage = "Enter an email address in the correct format, like name@example.org")]
    [StringLength(ListingContact.MaxEmail, ErrorMessage = "Email address must be 254 characters or fewer")]
    public string? Email { get; set; }
    public Guid OnceKey { get; set; }
}

/// <summary>How a contact person appears.</summary>
public sealed class AppearanceInput
{
    [Required(ErrorMessage = "Choose what others may see")]
    public ContactAppearance? Appearance { get; set; }
    public Guid OnceKey { get; set; }
}
