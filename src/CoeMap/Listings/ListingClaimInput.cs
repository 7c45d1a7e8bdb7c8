using System.ComponentModel.DataAnnotations;

namespace CoeMap.Listings;

/// <summary>What somebody says who claims a listing.</summary>
public sealed class ListingClaimInput
{
    [Required(ErrorMessage = "Say what you have to do with this work")]
    [StringLength(ListingClaim.MaxWords, MinimumLength = 10, ErrorMessage = "Say it in 10 to 1,000 characters")]
    public string? Words { get; set; }

    [Required(ErrorMessage = "Choose what others may see")]
    public ContactAppearance? Appearance { get; set; }
    public Guid OnceKey { get; set; }
}
