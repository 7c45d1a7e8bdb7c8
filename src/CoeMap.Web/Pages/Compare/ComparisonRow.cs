namespace CoeMap.Web.Pages.Compare;

/// <summary>One thing that listings are compared by: a cell for each of them, in their order.</summary>
/// <param name="Group">Under which heading it stands.</param>
/// <param name="Cells">What each says; empty where it says nothing.</param>
/// <param name="IsProse">Everybody's own words: nobody expects them to be the same.</param>
/// <param name="Nothing">What an empty cell means.</param>
public sealed record ComparisonRow(string Group, string Name, IReadOnlyList<IReadOnlyList<ComparedItem>> Cells, bool IsProse = false, string Nothing = ComparisonRow.NotSaid)
{
    public const string NotSaid = "Not said";

    public bool IsSaid => Cells.Any(c => c.Count > 0);

    public bool IsSame => Cells.All(c => c.Select(i => i.Text).ToHashSet(StringComparer.Ordinal).SetEquals(Cells[0].Select(i => i.Text)));

    /// <summary>Some say several things, and no two the same ones: each thing that only one says is marked.</summary>
    public bool HasLists => !IsProse && Cells.Any(c => c.Count > 1);

    /// <summary>In words, for readers who do not compare cell by cell; null for prose.</summary>
    public string? Verdict => IsProse ? null : IsSame ? "The same" : Nothing == NotSaid && Cells.Any(c => c.Count == 0) ? "Not said by all" : "Different";

    public bool IsOnlyIn(int cell, ComparedItem item) =>
        HasLists && !item.IsCount && !Cells.Where((_, i) => i != cell).Any(c => c.Any(other => string.Equals(other.Text, item.Text, StringComparison.Ordinal)));
}

/// <param name="Text">What stands in the cell.</param>
/// <param name="Href">Where it leads; null for nowhere.</param>
/// <param name="Rel">Of the link.</param>
/// <param name="IsCount">It counts what is not told apart.</param>
public sealed record ComparedItem(string Text, string? Href = null, string? Rel = null, bool IsCount = false);
