using CoeMap.Text;

namespace CoeMap.Feedback;

/// <summary>What somebody wrote, as feedback keeps it.</summary>
public static class FeedbackText
{
    /// <summary>Stands where somebody took back what they wrote.</summary>
    public const string Erased = "Erased at the person’s request";

    /// <summary>Stands where the time for keeping what somebody wrote is over.</summary>
    public const string Expired = "Erased after a year";

    public static string Clean(string? text) => PlainWords.Clean(text);

    /// <summary>For fields of one line.</summary>
    public static string CleanLine(string? text) => PlainWords.Line(text);

    /// <returns>Null where nothing was written.</returns>
    public static string? LineOrNothing(string? text) => CleanLine(text) is { Length: > 0 } line ? line : null;
}
