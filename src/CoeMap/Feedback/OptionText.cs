namespace CoeMap.Feedback;

/// <summary>Reads a choice from the text that people saw. A straight apostrophe counts as the typographic one.</summary>
public static class OptionText
{
    /// <returns>The option, or null when the text is none of them.</returns>
    public static T? Read<T>(string? text) where T : struct, Enum
    {
        var wanted = Plain(text);
        foreach (var option in Enum.GetValues<T>())
        {
            if (string.Equals(Plain(Words.Label(option)), wanted, StringComparison.Ordinal)) return option;
        }

        return null;
    }

    private static string Plain(string? text) => (text ?? "").Trim().Replace('’', '\'');
}
