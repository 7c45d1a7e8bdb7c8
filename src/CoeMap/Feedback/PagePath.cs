namespace CoeMap.Feedback;

/// <summary>Which page of this site feedback is about: its path alone, because a query or a fragment is one reader's.</summary>
public static class PagePath
{
    public const int MaxLength = 300;

    /// <returns>The path, or null when the address is not one of this site.</returns>
    public static string? Of(string? address)
    {
        var path = (address ?? "").Trim().Split('?', '#')[0];
        return path is ['/', ..] and not ['/', '/' or '\\', ..] && path.Length <= MaxLength && !path.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\')
            ? path
            : null;
    }
}
