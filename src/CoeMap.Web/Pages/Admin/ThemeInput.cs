using System.ComponentModel.DataAnnotations;

namespace CoeMap.Web.Pages.Admin;

/// <summary>The wording of a theme as it is posted.</summary>
public sealed class ThemeInput
{
    [Required(ErrorMessage = "Enter a description")]
    public string? Description { get; set; }
    public uint Version { get; set; }
}
