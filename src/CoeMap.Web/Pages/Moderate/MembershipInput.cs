using System.ComponentModel.DataAnnotations;

namespace CoeMap.Web.Pages.Moderate;

public enum MembershipDecision { Confirm, Refuse }

/// <summary>A decision on a claimed membership as it is posted.</summary>
public sealed class MembershipInput
{
    [Required(ErrorMessage = "Choose whether this person belongs there")]
    public MembershipDecision? Decision { get; set; }

    public string? Reason { get; set; }
    public uint Version { get; set; }
}
