using System.ComponentModel.DataAnnotations;
using CoeMap.People;

namespace CoeMap.Feedback;

/// <summary>The page feedback form as it is posted; choices are the texts that people saw.</summary>
public sealed class PageFeedbackInput : IValidatableObject
{
    public string? Page { get; set; }
    public string? Nature { get; set; }
    public string? Summary { get; set; }
    public string? Details { get; set; }
    public string? Role { get; set; }
    public string? Organisation { get; set; }

    [RegularExpression(FeedbackEmail.Pattern, ErrorMessage = FeedbackEmail.Sentence)]
    [StringLength(FeedbackEmail.MaxLength, ErrorMessage = "Email address must be 254 characters or fewer")]
    public string? Email { get; set; }

    public ReflectionNature? ChosenNature => OptionText.Read<ReflectionNature>(Nature);

    public ProfessionalRole? ChosenRole => OptionText.Read<ProfessionalRole>(Role);

    /// <summary>Everything that is wrong with it, each with its property, in the order of the form.</summary>
    public IReadOnlyList<FieldProblem> Problems()
    {
        var found = new List<ValidationResult>();
        // Two passes: the framework looks at a whole object only when its properties are right, and people want every problem at once.
        Validator.TryValidateProperty(Email, new(this) { MemberName = nameof(Email) }, found);
        var problems = Validate(new(this)).Concat(found).Select(r => new FieldProblem(r.MemberNames.FirstOrDefault() ?? "", r.ErrorMessage ?? ""));
        return [.. problems.DistinctBy(p => p.Field, StringComparer.Ordinal)];
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PagePath.Of(Page) is null) yield return Problem("We could not read which page this is about. Send it again, and it will be about the whole site", nameof(Page));
        if (!string.IsNullOrWhiteSpace(Nature) && ChosenNature is null) yield return Problem("Choose a reflection from the list, or none", nameof(Nature));
        var summary = FeedbackText.CleanLine(Summary);
        if (summary.Length == 0) yield return Problem("Enter a brief summary", nameof(Summary));
        else if (summary.Length < PageFeedback.MinSummary) yield return Problem("Summary must be 5 characters or more", nameof(Summary));
        else if (summary.Length > PageFeedback.MaxSummary) yield return Problem("Summary must be 200 characters or fewer. Put the rest under details", nameof(Summary));
        if (FeedbackText.Clean(Details).Length > PageFeedback.MaxDetails) yield return Problem("Details must be 5,000 characters or fewer", nameof(Details));
        if (string.IsNullOrWhiteSpace(Role)) yield return Problem("Select your role", nameof(Role));
        else if (ChosenRole is null) yield return Problem("Select your role from the list", nameof(Role));
        if (FeedbackText.CleanLine(Organisation).Length > PageFeedback.MaxOrganisation) yield return Problem("Your organisation must be 150 characters or fewer", nameof(Organisation));
    }

    private static ValidationResult Problem(string sentence, string field) => new(sentence, [field]);
}

/// <param name="Field">The input's property; empty speaks for the whole form.</param>
/// <param name="Message">What to do.</param>
public sealed record FieldProblem(string Field, string Message);
