using System.ComponentModel.DataAnnotations;

namespace CoeMap.Evidence;

/// <summary>The form in which somebody says what they make of what their organisation uses.</summary>
public sealed class ReviewInput
{
    private const string Score = "Choose a score from 1 to 5";

    [Required(ErrorMessage = Score), Range(Review.Lowest, Review.Highest, ErrorMessage = Score)]
    public int? Usefulness { get; set; }

    [Required(ErrorMessage = Score), Range(Review.Lowest, Review.Highest, ErrorMessage = Score)]
    public int? Effort { get; set; }

    [Required(ErrorMessage = Score), Range(Review.Lowest, Review.Highest, ErrorMessage = Score)]
    public int? Fit { get; set; }

    [Required(ErrorMessage = Score), Range(Review.Lowest, Review.Highest, ErrorMessage = Score)]
    public int? Support { get; set; }

    [StringLength(Review.MaxContext, ErrorMessage = "The setting must be 500 characters or fewer")]
    public string? Context { get; set; }

    [Required(ErrorMessage = "Say why, in a few words")]
    [StringLength(Review.MaxWords, MinimumLength = Review.MinWords, ErrorMessage = "Say it in 20 to 2,000 characters")]
    public string? Words { get; set; }
    public Guid OnceKey { get; set; }

    public ReviewSaid ToSaid() => new(Usefulness!.Value, Effort!.Value, Fit!.Value, Support!.Value, Context ?? "", Words!);

    public void Show(Review review) =>
        (Usefulness, Effort, Fit, Support, Context, Words) = (review.Usefulness, review.Effort, review.Fit, review.Support, review.Context, review.Words);
}
