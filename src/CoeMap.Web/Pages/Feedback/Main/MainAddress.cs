using CoeMap.Feedback;

namespace CoeMap.Web.Pages.Feedback.Main;

/// <summary>Where each step of the main form stands.</summary>
public static class MainAddress
{
    public static string Of(string key, string step) => step is MainFeedbackSteps.You or MainFeedbackSteps.Comments or MainFeedbackSteps.Check
        ? $"/feedback/{key}/{step}"
        : $"/feedback/{key}/ideas/{step}";
}
