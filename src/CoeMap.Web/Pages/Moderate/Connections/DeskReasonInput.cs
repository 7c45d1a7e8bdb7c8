namespace CoeMap.Web.Pages.Moderate.Connections;

/// <summary>Why a moderator decides so.</summary>
public sealed class DeskReasonInput
{
    public string? Reason { get; set; }
}
