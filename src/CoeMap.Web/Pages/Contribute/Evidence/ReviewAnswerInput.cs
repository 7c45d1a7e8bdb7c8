namespace CoeMap.Web.Pages.Contribute.Evidence;

/// <summary>What those behind a listing say to a review.</summary>
public sealed class ReviewAnswerInput
{
    public string? Answer { get; set; }
}
