using System.ComponentModel.DataAnnotations;

namespace CoeMap.Moderation;

/// <summary>A moderator's decision on a user's review.</summary>
public sealed class ReviewDecisionInput
{
    [Required(ErrorMessage = "Choose what happens to this review")]
    public ProposalDecision? Decision { get; set; }

    public string? Reason { get; set; }

    /// <summary>The row version that the moderator read.</summary>
    public uint Version { get; set; }
}
