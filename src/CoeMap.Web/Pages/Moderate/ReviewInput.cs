using System.ComponentModel.DataAnnotations;
using CoeMap.Listings;
using CoeMap.Moderation;

namespace CoeMap.Web.Pages.Moderate;

/// <summary>What a moderator may decide on a revision; labels as on the form.</summary>
public enum ReviewDecision
{
    Publish,
    [Display(Name = "Return to the author")] Return,
    Decline,
}

/// <summary>A moderator's decision as it is posted.</summary>
public sealed class ReviewInput
{
    [Required(ErrorMessage = "Choose what happens to this submission")]
    public ReviewDecision? Decision { get; set; }

    public string? Reason { get; set; }

    /// <summary>A ready-made reason by its name; stands when no reason is typed.</summary>
    public string? ReadyReason { get; set; }

    public string? Summary { get; set; }
    public string? Description { get; set; }
    public string? Tags { get; set; }

    /// <summary>They compared it with a version newer than the one the edit began from.</summary>
    public bool OverNewer { get; set; }

    /// <summary>The row version that the moderator read.</summary>
    public uint Version { get; set; }
    public int PublishedVersion { get; set; }

    /// <summary>"next" opens the next submission.</summary>
    public string? Then { get; set; }

    public string? ReasonGiven =>
        !string.IsNullOrWhiteSpace(Reason) ? Reason : ReasonTemplate.OfListings.FirstOrDefault(t => string.Equals(t.Name, ReadyReason, StringComparison.Ordinal))?.Text;

    public PublishCorrections Corrections => new(Summary, Description, Tags?.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public SeenRevision Seen(Guid id) => new(id, Version, PublishedVersion);

    public void Read(SeenRevision seen) => (Version, PublishedVersion) = (seen.Version, seen.PublishedVersion);

    public static ReviewInput For(ListingContent content) =>
        new() { Summary = content.Summary, Description = content.Description, Tags = string.Join(", ", content.Tags) };
}
