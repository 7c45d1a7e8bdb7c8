using System.ComponentModel.DataAnnotations;

namespace CoeMap.Web.Pages.Moderate;

/// <summary>Which listing stays, as it is posted.</summary>
public sealed class MergeListingInput
{
    [Required(ErrorMessage = "Enter the address of the listing that stays")]
    public string? Into { get; set; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "Say that both are the same work")]
    public bool Sure { get; set; }

    /// <summary>The last part of what was typed: a whole address, a path or the slug alone.</summary>
    public string Slug => (Into ?? "").Trim().TrimEnd('/').Split('/')[^1];
}
