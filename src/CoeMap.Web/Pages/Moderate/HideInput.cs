namespace CoeMap.Web.Pages.Moderate;

/// <summary>Why a listing is hidden or brought back.</summary>
public sealed class HideInput
{
    public string? Reason { get; set; }

    /// <summary>What the moderator saw when they decided: a colleague may have been faster.</summary>
    public bool WasHidden { get; set; }
}
