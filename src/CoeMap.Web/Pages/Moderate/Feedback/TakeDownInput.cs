namespace CoeMap.Web.Pages.Moderate.Feedback;

/// <summary>Why a public answer is taken down.</summary>
public sealed class TakeDownInput
{
    public string? Reason { get; set; }
}
