using System.Globalization;
using CoeMap.Insights;

namespace CoeMap.Exporting;

/// <summary>The Centre's numbers as files: every number with its definition, the months, regions and focus areas; and the rows behind one.</summary>
public static class InsightExport
{
    private static readonly string[] Columns = ["part", "word", "name", "period", "value", "of", "nine in ten", "withheld", "means"];

    public static string AsCsv(QuarterFigures of) => SafeCsv.Write([Columns, .. Lines(of).Select(l => (IReadOnlyList<string?>)[l.Part, l.Word, l.Name, l.Period, Number(l.Value), Number(l.Of), Number(l.NineInTen), l.Withheld ? "yes" : "no", l.Means])]);

    /// <summary>The lines of the CSV file, one after the other, for JSON.</summary>
    public static IReadOnlyList<ExportedFigure> Lines(QuarterFigures of) =>
    [
        .. of.Figures.SelectMany(f => ((Quarter Quarter, InsightNumber? Number)[])[(of.Quarter, f.Now), (of.Quarter.Before, f.Before)], (f, n) => (f.Insight, n.Quarter, n.Number)).Where(n => n.Number is not null)
            .Select(n => new ExportedFigure("number", n.Insight.Slug, n.Insight.Name, n.Quarter.ToString(), n.Number!.Value, n.Number.Of, n.Number.Ninety, n.Number.IsWithheld, n.Insight.Means)),
        .. of.Series.SelectMany(s => s.Months, (s, m) => new ExportedFigure("month", s.Insight.Slug, s.Insight.Name, m.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), m.Number, null, null, false, null)),
        .. of.Regions.Select(r => new ExportedFigure("region", of.Figures[0].Insight.Slug, r.Region, of.Quarter.ToString(), r.OnTheMap, r.Authorities, null, false, null)),
        .. of.Areas.Select(a => new ExportedFigure("focus area", of.Figures[1].Insight.Slug, a.Name, of.Quarter.ToString(), a.Listings, null, null, false, null)),
    ];

    public static string AsCsv(RowsOfInsight of) => SafeCsv.Write(of.Rows.Items
        .Select(r => (IReadOnlyList<string?>)[r.Name, r.Detail, r.HappenedAt is { } at ? at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : null, Number(r.Amount), r.Address])
        .Prepend(["name", "detail", "when", "amount", "address"]));

    private static string? Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <param name="Part">number, month, region or focus area.</param>
/// <param name="Word">Of the number it belongs to.</param>
/// <param name="Period">A quarter like 2026-q4 or a month like 2026-10.</param>
/// <param name="Value">Null where there is none or it is withheld; days of a time.</param>
/// <param name="Of">Of how many, where it is a share.</param>
/// <param name="Means">The definition.</param>
public sealed record ExportedFigure(string Part, string Word, string Name, string Period, double? Value, double? Of, double? NineInTen, bool Withheld, string? Means);
