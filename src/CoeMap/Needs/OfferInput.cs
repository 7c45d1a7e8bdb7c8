using System.ComponentModel.DataAnnotations;
using CoeMap.Text;

namespace CoeMap.Needs;

/// <summary>The form of an answer to a need.</summary>
public sealed class OfferInput : IValidatableObject
{
    public string? Words { get; set; }

    /// <summary>The address of a listing, whole or its last part; empty for help of one's own.</summary>
    public string? Listing { get; set; }
    public Guid OnceKey { get; set; }

    public string? ListingSlug => PlainWords.Line(Listing).TrimEnd('/').Split('/')[^1] is { Length: > 0 } slug ? slug.Split('?', '#')[0].ToLowerInvariant() : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var words = PlainWords.Clean(Words);
        if (words.Length < NeedOffer.MinWords) yield return new("Say in at least 10 characters how you can help", [nameof(Words)]);
        if (words.Length > NeedOffer.MaxWords) yield return new("Your answer must be 2,000 characters or fewer", [nameof(Words)]);
    }
}
