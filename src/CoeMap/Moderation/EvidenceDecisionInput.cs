using System.ComponentModel.DataAnnotations;
using CoeMap.Evidence;

namespace CoeMap.Moderation;

/// <summary>What a moderator may decide on evidence and on reviews; labels as on the form.</summary>
public enum ProposalDecision
{
    Publish,
    [Display(Name = "Return to the author")] Return,
    Decline,
}

/// <summary>A moderator's decision on evidence, with the facts as they should be published.</summary>
public sealed class EvidenceDecisionInput : EvidenceInput
{
    [Required(ErrorMessage = "Choose what happens to this evidence")]
    public ProposalDecision? Decision { get; set; }

    public string? Reason { get; set; }

    /// <summary>The row version that the moderator read, and which version of the item is published.</summary>
    public uint Version { get; set; }
    public int ItemVersion { get; set; }
}
