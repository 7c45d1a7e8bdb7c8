using System.ComponentModel.DataAnnotations;
using CoeMap.Organisations;

namespace CoeMap.People;

/// <summary>What a person says about themselves, once and whenever it changes.</summary>
public sealed class ProfileInput : IValidatableObject
{
    [Required(ErrorMessage = "Enter your name")]
    [StringLength(Person.MaxName, ErrorMessage = "Your name must be 100 characters or fewer")]
    public string? Name { get; set; }

    /// <summary>The word of one of the twelve professional roles.</summary>
    [Required(ErrorMessage = "Choose your role")]
    public string? Role { get; set; }

    /// <summary>An organisation's id; empty for none, or when it is not listed.</summary>
    public string? Organisation { get; set; }
    public bool NotListed { get; set; }
    public string? OrganisationName { get; set; }
    public string? OrganisationKind { get; set; }
    public string? OrganisationRegion { get; set; }
    public string? OrganisationWebsite { get; set; }
    public bool NameMayBeShown { get; set; }

    public ProfessionalRole? ChosenRole =>
        Words.Parse<ProfessionalRole>(Role) is { } role and < ProfessionalRole.PersonWithInvolvement ? role : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Role is { Length: > 0 } && ChosenRole is null) yield return Problem("Choose your role from the list", nameof(Role));
        if (!NotListed) yield break;
        if (string.IsNullOrWhiteSpace(OrganisationName)) yield return Problem("Enter the name of your organisation", nameof(OrganisationName));
        if (OrganisationName?.Trim().Length > Organisations.Organisation.MaxName) yield return Problem("The name of your organisation must be 150 characters or fewer", nameof(OrganisationName));
        if (Words.Parse<OrganisationKind>(OrganisationKind) is null) yield return Problem("Choose what kind of organisation it is", nameof(OrganisationKind));
        if (Words.Parse<Region>(OrganisationRegion) is null) yield return Problem("Choose its region", nameof(OrganisationRegion));
        if (OrganisationWebsite is { Length: > 0 } website && !WebAddress.IsSafe(website)) yield return Problem(WebAddress.Sentence, nameof(OrganisationWebsite));
    }

    private static ValidationResult Problem(string sentence, string field) => new(sentence, [field]);
}
