namespace CoeMap.Insights;

/// <summary>How an insight's number is made of its rows.</summary>
public enum InsightKind
{
    /// <summary>How many rows there are.</summary>
    Count,

    /// <summary>How many of the rows count, and of how many.</summary>
    Share,

    /// <summary>The amounts of the rows together.</summary>
    Sum,

    /// <summary>The amounts of the rows that count, of all amounts.</summary>
    ShareOfSum,

    /// <summary>The middle one of the amounts, and the one that nine in ten do not exceed; days.</summary>
    Days,
}

/// <summary>One number of the Centre: what it means, and the rows behind it, of which it is made and which can be looked at.</summary>
/// <param name="Slug">Its word in addresses and files.</param>
/// <param name="Name">What is counted.</param>
/// <param name="Means">The definition, as the page and the files give it.</param>
/// <param name="Sql">Rows of name, address, detail, happened_at, amount and counts; knows @from, @until and @now.</param>
public sealed record Insight(string Slug, string Name, InsightKind Kind, string Means, string Sql)
{
    /// <summary>Fewer than this are somebody's, and not told.</summary>
    public const int Fewest = 5;

    /// <summary>What the number alone is called: "decisions" of a median.</summary>
    public string Rows { get; init; } = "rows";

    /// <summary>It is what holds today, whatever the quarter: what was so then cannot be told any more.</summary>
    public bool IsOfToday { get; init; }

    /// <summary>Not for those outside: left out of the report.</summary>
    public bool IsForModeratorsOnly { get; init; }

    /// <summary>Its rows carry the moment at which they happened, so that they make a series of months.</summary>
    public bool HasMonths { get; init; }

    /// <summary>The detail of its rows is the region they are in.</summary>
    public bool HasRegions { get; init; }

    /// <summary>Its rows are months of something, so that no day of them is meant.</summary>
    public bool IsByMonth { get; init; }

    /// <summary>Small numbers are withheld.</summary>
    public bool IsWithheldWhenSmall { get; init; }
}
