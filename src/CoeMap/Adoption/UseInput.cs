using System.ComponentModel.DataAnnotations;

namespace CoeMap.Adoption;

/// <summary>The form behind “We use this”: for my own organisation or another one that I know of.</summary>
public class UseInput : IValidatableObject
{
    public const int EarliestYear = 1990;

    [Required(ErrorMessage = "Choose what is true")]
    public AdoptionStage? Stage { get; set; }

    [Range(1, 12, ErrorMessage = "Choose a month")]
    public int? SinceMonth { get; set; }

    [Range(EarliestYear, 2100, ErrorMessage = "Enter the year as four digits, like 2024")]
    public int? SinceYear { get; set; }

    [StringLength(AdoptionEntry.MaxRelease, ErrorMessage = "The version must be 60 characters or fewer")]
    public string? Release { get; set; }

    [StringLength(AdoptionEntry.MaxNote, ErrorMessage = "The note must be 500 characters or fewer")]
    public string? Note { get; set; }

    [StringLength(AdoptionEntry.MaxWhatHappened, ErrorMessage = "What happened must be 2,000 characters or fewer")]
    public string? WhatHappened { get; set; }

    /// <summary>Asked of those who speak for the organisation.</summary>
    public Naming? Naming { get; set; }
    public Guid OnceKey { get; set; }

    public SaidOfUse ToWords() => new(
        Stage!.Value, SinceYear, SinceMonth, LineOrNothing(Release), TextOrNothing(Note),
        Stage is AdoptionStage.Stopped or AdoptionStage.Considered ? TextOrNothing(WhatHappened) : null);

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Stage is AdoptionStage.Stopped && TextOrNothing(WhatHappened) is null) yield return new("Say in a sentence what happened, so that others learn from it", [nameof(WhatHappened)]);
        if (SinceMonth is not null && SinceYear is null) yield return new("Enter the year that goes with the month", [nameof(SinceYear)]);
    }

    private static string? LineOrNothing(string? text) => TextOrNothing(text)?.ReplaceLineEndings(" ");

    private static string? TextOrNothing(string? text) =>
        string.Concat((text ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' || !char.IsControl(c))).Trim() is { Length: > 0 } said ? said : null;
}

/// <summary>What somebody who is signed in says: of which organisation, and who there can confirm it.</summary>
public sealed class ClaimInput : UseInput
{
    /// <summary>An organisation's id.</summary>
    [Required(ErrorMessage = "Choose the organisation")]
    public string? Organisation { get; set; }

    [StringLength(254, ErrorMessage = "Email address must be 254 characters or fewer")]
    public string? Colleague { get; set; }
}
