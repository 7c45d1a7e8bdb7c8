namespace CoeMap.Exporting;

/// <summary>One page of a list that is read on after the last one shown.</summary>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Last">Where the next page goes on; null when this is the last.</param>
public sealed record PageAfter<T>(IReadOnlyList<T> Items, int Total, Guid? Last);

internal static class PageAfter
{
    /// <param name="rows">One more than a page holds, where there are more.</param>
    /// <param name="most">How many a page holds.</param>
    /// <param name="shown">What is shown of a row.</param>
    /// <param name="id">What names its place.</param>
    /// <param name="total">How many there are in all, on every row.</param>
    public static PageAfter<T> Of<TRow, T>(List<TRow> rows, int most, Func<TRow, T> shown, Func<TRow, Guid> id, Func<TRow, int> total) =>
        new([.. rows.Take(most).Select(shown)], rows.Count == 0 ? 0 : total(rows[0]), rows.Count > most ? id(rows[most - 1]) : null);
}
