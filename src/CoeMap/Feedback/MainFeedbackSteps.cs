namespace CoeMap.Feedback;

/// <summary>The steps of the main form in their order: about you, one a theme, comments, check.</summary>
/// <param name="Themes">The themes' slugs in their order.</param>
public sealed record MainFeedbackSteps(IReadOnlyList<string> Themes)
{
    public const string You = "you";
    public const string Comments = "comments";
    public const string Check = "check";

    private IReadOnlyList<string> All => [You, .. Themes, Comments, Check];

    public int Count => All.Count;

    /// <returns>From 1; 0 for a step that is none.</returns>
    public int NumberOf(string step) => All.ToList().IndexOf(step) + 1;

    /// <returns>The step after it; the first for a step that is none.</returns>
    public string After(string step) => All[Math.Min(NumberOf(step), All.Count - 1)];

    /// <returns>The step before it; the first for the first.</returns>
    public string Before(string step) => All[Math.Max(NumberOf(step) - 2, 0)];
}
