using System.ComponentModel.DataAnnotations;

namespace CoeMap.Needs;

/// <summary>Where a need stands. A draft is nobody's business but its author's.</summary>
public enum NeedState { Draft, Open, Matched, Met, Closed }

/// <summary>Who may see the name and role of whoever needs it.</summary>
public enum ContactSeenBy
{
    [Display(Name = "Nobody: people reach me through CoE Map")] Nobody,
    [Display(Name = "Signed-in members of public bodies")] PublicBodies,
    [Display(Name = "Everybody signed in, except suppliers")] SignedIn,
}
