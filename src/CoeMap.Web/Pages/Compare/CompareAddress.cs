namespace CoeMap.Web.Pages.Compare;

/// <summary>The address of a comparison: which listings, seen as which authority, and whether only what differs is shown.</summary>
public sealed record CompareAddress(IReadOnlyList<string> Listings, string? For = null, bool OnlyDifferences = false)
{
    public const string Differences = "differences";

    public string ToPage() => "/compare" + Query([]);

    public string ToFile() => "/compare.csv" + Query([]);

    /// <summary>The page on which other listings are chosen.</summary>
    public string ToChoose() => "/compare" + Query([("choose", "yes")]);

    public CompareAddress Without(string listing) => this with { Listings = [.. Listings.Where(l => l != listing)] };

    private string Query(IEnumerable<(string, string?)> more)
    {
        var parts = Listings.Select(l => ("listing", (string?)l)).Append(("for", For)).Append(("only", OnlyDifferences ? Differences : null)).Concat(more)
            .Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}").ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
