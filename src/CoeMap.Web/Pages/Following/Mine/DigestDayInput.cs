using System.ComponentModel.DataAnnotations;
using CoeMap.Following;

namespace CoeMap.Web.Pages.Following.Mine;

/// <summary>When somebody wants their weekly mail.</summary>
public sealed class DigestDayInput
{
    [Required(ErrorMessage = "Choose a day, or no mail at all")]
    public DigestDay? Day { get; set; }
}
