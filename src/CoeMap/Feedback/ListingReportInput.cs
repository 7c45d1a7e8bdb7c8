using System.ComponentModel.DataAnnotations;

namespace CoeMap.Feedback;

/// <summary>The form behind “Report a problem with this listing”.</summary>
public sealed class ListingReportInput : IValidatableObject
{
    [Required(ErrorMessage = "Choose what the problem is")]
    public ReportKind? Kind { get; set; }

    public string? Words { get; set; }

    [RegularExpression(FeedbackEmail.Pattern, ErrorMessage = FeedbackEmail.Sentence)]
    [StringLength(FeedbackEmail.MaxLength, ErrorMessage = "Email address must be 254 characters or fewer")]
    public string? Email { get; set; }

    /// <summary>People never see it.</summary>
    public string? Trap { get; set; }
    public Guid OnceKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var words = FeedbackText.Clean(Words);
        if (words.Length < ListingReport.MinWords) yield return new("Say in at least 10 characters what the problem is", [nameof(Words)]);
        if (words.Length > ListingReport.MaxWords) yield return new("What you tell us must be 3,000 characters or fewer", [nameof(Words)]);
    }
}
