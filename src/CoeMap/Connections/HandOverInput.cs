using System.ComponentModel.DataAnnotations;
using CoeMap.Text;

namespace CoeMap.Connections;

/// <summary>The form by which the desk hands a request over.</summary>
public sealed class HandOverInput : IValidatableObject
{
    [Required(ErrorMessage = "Choose a colleague")]
    public Guid? To { get; set; }
    public string? Note { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PlainWords.Clean(Note).Length > Connection.MaxDeclineWords) yield return new("Your note must be 1,000 characters or fewer", [nameof(Note)]);
    }
}
