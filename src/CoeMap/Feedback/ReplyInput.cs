using System.ComponentModel.DataAnnotations;

namespace CoeMap.Feedback;

/// <summary>What a listing's people say in public about something a reader said.</summary>
public sealed class ReplyInput
{
    [Required(ErrorMessage = "Say in a sentence what the reader said")]
    [StringLength(ListingReply.MaxSaid, ErrorMessage = "What the reader said must be 200 characters or fewer")]
    public string? Said { get; set; }

    [Required(ErrorMessage = "Enter your answer")]
    [StringLength(ListingReply.MaxAnswer, ErrorMessage = "Your answer must be 2,000 characters or fewer")]
    public string? Answer { get; set; }
}
