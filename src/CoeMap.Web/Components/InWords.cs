namespace CoeMap.Web.Components;

/// <summary>Lists as people write them.</summary>
public static class InWords
{
    /// <summary>A · A and B · A, B and C</summary>
    public static string List(IEnumerable<string> things) => things.ToList() switch
    {
        [] => "",
        [var one] => one,
        [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
    };
}
