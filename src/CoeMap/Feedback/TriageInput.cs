using System.ComponentModel.DataAnnotations;

namespace CoeMap.Feedback;

/// <summary>What staff keep about a piece of feedback: who looks after it, a note among themselves, and where it stands.</summary>
public sealed class TriageInput
{
    /// <summary>A moderator's id; empty for nobody.</summary>
    public string? AssignedTo { get; set; }

    [StringLength(PageFeedback.MaxNote, ErrorMessage = "The internal note must be 2,000 characters or fewer")]
    public string? Note { get; set; }

    /// <summary>The word of the state it should have; empty leaves it.</summary>
    public string? State { get; set; }
    public uint Version { get; set; }

    public static TriageInput Of(PageFeedback feedback) =>
        new() { AssignedTo = feedback.AssignedToId?.ToString(), Note = feedback.Note, State = Words.Of(feedback.State), Version = feedback.Version };
}

/// <summary>An answer to the person who wrote.</summary>
public sealed class AnswerInput
{
    [Required(ErrorMessage = "Enter your answer")]
    [StringLength(PageFeedback.MaxDetails, ErrorMessage = "The answer must be 5,000 characters or fewer")]
    public string? Text { get; set; }
    public uint Version { get; set; }
}

/// <summary>“You said, we did”, in words for everybody.</summary>
public sealed class PublicAnswerInput : IValidatableObject
{
    [Required(ErrorMessage = "Enter what was said")]
    [StringLength(PublicAnswer.MaxSaid, ErrorMessage = "“You said” must be 400 characters or fewer")]
    public string? Said { get; set; }

    [Required(ErrorMessage = "Enter what we did")]
    [StringLength(PublicAnswer.MaxDid, ErrorMessage = "“We did” must be 600 characters or fewer")]
    public string? Did { get; set; }

    public string? Link { get; set; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "Confirm that the wording names nobody")] // said together with what else is missing
    public bool Approved { get; set; }
    public uint Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Link) && PagePath.Of(Link) is null) yield return new("Enter an address of this site that starts with /, like /themes", [nameof(Link)]);
    }
}
