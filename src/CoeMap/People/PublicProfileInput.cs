using System.ComponentModel.DataAnnotations;
using CoeMap.Text;

namespace CoeMap.People;

/// <summary>The form of a profile.</summary>
public sealed class PublicProfileInput : IValidatableObject
{
    public string? AppearsAs { get; set; }
    public string? HelpsWith { get; set; }
    public bool IsShown { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PlainWords.Line(AppearsAs).Length is 0 or > Person.MaxName) yield return new("Enter the name you want to appear under, in 100 characters or fewer", [nameof(AppearsAs)]);
        var helps = PlainWords.Clean(HelpsWith);
        if (IsShown && helps.Length < Profile.MinHelpsWith) yield return new("Say in at least 10 characters what you can help with", [nameof(HelpsWith)]);
        if (helps.Length > Profile.MaxHelpsWith) yield return new("What you can help with must be 1,000 characters or fewer", [nameof(HelpsWith)]);
    }
}
