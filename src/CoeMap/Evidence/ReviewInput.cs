using System.ComponentModel.DataAnnotations;

namespace CoeMap.Evidence;

/// <summary>The form in which somebody says what they make of what their organisation uses.</summary>
public sealed class ReviewInput
{
    private const string Useful = "Choose from 1 to 5 how useful it is", Little = "Choose from 1 to 5 how little effort it takes";
    private const string Fits = "Choose from 1 to 5 how well it fits your work", Supported = "Choose from 1 to 5 how well you are supported";

    [Required(ErrorMessage = Useful), Range(Review.Lowest, Review.Highest, ErrorMessage = Useful)]
    public int? Usefulness { get; set; }

    [Required(ErrorMessage = Little), Range(Review.Lowest, Review.Highest, ErrorMessage = Little)]
    public int? Effort { get; set; }

    [Required(ErrorMessage = Fits), Range(Review.Lowest, Review.Highest, ErrorMessage = Fits)]
    public int? Fit { get; set; }

    [Required(ErrorMessage = Supported), Range(Review.Lowest, Review.Highest, ErrorMessage = Supported)]
    public int? Support { get; set; }

    [StringLength(Review.MaxContext, ErrorMessage = "The setting must be 500 characters or fewer")]
    public string? Context { get; set; }

    [Required(ErrorMessage = "Say in a few words what works and what does not")]
    [StringLength(Review.MaxWords, MinimumLength = Review.MinWords, ErrorMessage = "Say it in 20 to 2,000 characters")]
    public string? Words { get; set; }
    public Guid OnceKey { get; set; }

    public ReviewSaid ToSaid() => new(Usefulness!.Value, Effort!.Value, Fit!.Value, Support!.Value, Context ?? "", Words!);

    public void Show(Review review) =>
        (Usefulness, Effort, Fit, Support, Context, Words) = (review.Usefulness, review.Effort, review.Fit, review.Support, review.Context, review.Words);
}
