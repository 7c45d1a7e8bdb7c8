namespace CoeMap;

/// <summary>One page of a longer list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Total">Rows in all pages.</param>
/// <param name="Number">This page, from 1.</param>
/// <param name="Size">Rows a full page holds.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Total, int Number, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
    public int First => Total == 0 ? 0 : ((Number - 1) * Size) + 1;
    public int Last => Math.Min(Number * Size, Total);
}

/// <summary>Which page of a list is shown when one is asked for that it may not have.</summary>
public static class PageNumber
{
    /// <param name="asked">From 1; whatever somebody wrote into an address.</param>
    /// <param name="total">Rows in all pages.</param>
    /// <param name="size">Rows a full page holds.</param>
    /// <returns>The page asked for, or the nearest there is; 1 for an empty list.</returns>
    public static int Within(int asked, int total, int size) => Math.Clamp(asked, 1, Math.Max(1, (total + size - 1) / size));
}
