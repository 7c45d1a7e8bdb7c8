namespace CoeMap.Insights;

/// <summary>An insight's number in one period.</summary>
/// <param name="Value">Null where it is withheld or there is nothing to make it of.</param>
/// <param name="Of">Of how many; null where it is no share.</param>
/// <param name="Ninety">What nine in ten do not exceed; null where it is no middle.</param>
/// <param name="IsWithheld">It would single somebody out.</param>
public sealed record InsightNumber(double? Value, double? Of = null, double? Ninety = null, bool IsWithheld = false)
{
    /// <summary>0 to 1; null where it is no share or a share of nothing.</summary>
    public double? Share => Value is { } value && Of is { } all and > 0 ? value / all : null;

    internal static InsightNumber Made(Insight insight, Row row) => insight.Kind switch
    {
        InsightKind.Share => new(row.Counting, row.Rows),
        InsightKind.ShareOfSum => new(row.CountingAmount, row.Amount),
        // What is left of a sum may be nothing because there was little: both look alike.
        InsightKind.Sum when insight.IsWithheldWhenSmall && row.Amount < Insight.Fewest => new(null, IsWithheld: true),
        InsightKind.Days when insight.IsWithheldWhenSmall && row.Rows is > 0 and < Insight.Fewest => new(null, IsWithheld: true),
        InsightKind.Sum => new(row.Amount),
        InsightKind.Days => new(row.Middle, null, row.Ninety),
        _ => new(row.Rows),
    };

    /// <summary>What the database makes of an insight's rows.</summary>
    internal sealed record Row(string Slug, double Rows, double Counting, double Amount, double CountingAmount, double? Middle, double? Ninety);
}
