using System.ComponentModel.DataAnnotations;

namespace CoeMap.Listings;

public enum ListingClaimDecision
{
    [Display(Name = "Yes: they may edit it and get its questions")] Grant,
    [Display(Name = "No")] Decline,
}

/// <summary>A decision on a claim to a listing.</summary>
public sealed class ListingClaimDecisionInput
{
    [Required(ErrorMessage = "Choose whether they answer for it")]
    public ListingClaimDecision? Decision { get; set; }

    [StringLength(Revision.MaxReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Reason { get; set; }

    public bool IsGranted => Decision is ListingClaimDecision.Grant;
}
