using System.Globalization;
using CoeMap.Benchmarks.Measuring;
using static CoeMap.Benchmarks.Measuring.MeasureSize;

namespace CoeMap.Benchmarks.Reporting;

/// <summary>One promise about speed and what became of it.</summary>
/// <param name="What">What is promised.</param>
/// <param name="Listings">With how many listings it was measured; less than the promise says when the run was smaller.</param>
/// <param name="Limit">The figure that must not be passed or, for requests per second, must be reached.</param>
/// <param name="Figure">What was measured, in the unit of the limit.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Remark">What the reader must know beside the figure.</param>
internal sealed record Bar(string What, int Listings, double Limit, double Figure, string Unit, string Remark = "")
{
    public bool IsLowerBound { get; init; }

    /// <summary>Answers that were failures; a failure is fast and proves nothing.</summary>
    public int Failed { get; init; }
    public bool IsMet => Failed == 0 && (IsLowerBound ? Figure >= Limit : Figure <= Limit);

    public string Verdict => IsMet ? "met" : Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $"missed, {Failed} answers failed") : string.Create(CultureInfo.InvariantCulture, $"missed, {Figure / Limit:0.##} times the limit");
}

/// <summary>The promises, computed from one run.</summary>
internal static class Bars
{
    public static IReadOnlyList<Bar> Of(IReadOnlyList<SizeResults> run)
    {
        var (middle, largest, smallest) = (run.MinBy(r => Math.Abs(r.Listings - 20_000))!, run.MaxBy(r => r.Listings)!, run.MinBy(r => r.Listings)!);
        var bars = new List<Bar?>
        {
            Times("listing page, uncached, CPU", middle, 3, ListingPage, BarePage, "× bare page"),
            Times("browse with facets, filtered, CPU", middle, 4, Browse, BarePage, "× bare page"),
            Times("search, two mid-frequency words, CPU", middle, 2, SearchMid, RawMid, "× raw SQL"),
            Milliseconds("search, two very common words, CPU", largest, 60, SearchCommon,
                largest[RawCommon] is { } raw ? $"raw SQL that ranks every match: {raw.Cpu.ToString("0", CultureInfo.InvariantCulture)} ms" : ""),
        };
        if (run.Count > 1) bars.AddRange(Growth(smallest, largest));
        bars.Add(Worst(largest));
        bars.Add(Times("listing page with every panel, uncached, CPU", middle, 6, FullPage, BarePage, "× bare page"));
        bars.Add(Statements("listing page with every panel, SQL", middle, 8, FullPage));
        bars.Add(Times("API, one listing, CPU", middle, 2, ApiItem, HandItem, "× an endpoint written by hand"));
        bars.Add(Times("API, first page of a list, CPU", middle, 2, ApiList, HandList, "× an endpoint written by hand"));
        bars.Add(Milliseconds($"{OfListing}, uncached, CPU", middle, PricedPages.Picture, OfListing));
        bars.AddRange(PricedPages.All.SelectMany(page => Of(page, middle)));
        if (middle[CachedPage] is { } cached && middle[StaticFile] is { } file)
        {
            bars.Add(new("cached page, requests per second", middle.Listings, 0.5, cached.RequestsTimes(file), "× static file",
                middle.IsKept ? "" : "this build keeps no pages: the page was rendered for each request")
            {
                IsLowerBound = true,
                Failed = cached.Failed,
            });
        }

        if (middle.Import is { } import) bars.AddRange(Of(import, middle));
        bars.AddRange(
        [
            new("listing page, HTML as sent", middle.Listings, 10, middle.Visit.Html / 1024.0, "KB", $"gzip would make it {(middle.Visit.HtmlCompressed / 1024.0).ToString("0.0", CultureInfo.InvariantCulture)} KB"),
            new("listing page, first visit as sent", middle.Listings, 60, middle.Visit.All / 1024.0, "KB"),
            new("other origins a listing page asks", middle.Listings, 0, middle.Visit.OtherOrigins.Count, "addresses"),
            new("memory, idle", largest.Listings, 150, largest.MemoryIdle, "MB PSS"),
            new("memory, after the run", largest.Listings, 300, largest.MemoryAfter, "MB PSS"),
        ]);
        return [.. bars.OfType<Bar>()];
    }

    private static Bar? Times(string what, SizeResults at, double limit, string target, string of, string unit) =>
        at[target] is { } asked && at[of] is { } other ? new(what, at.Listings, limit, asked.CpuTimes(other), unit) { Failed = asked.Failed } : null;

    private static Bar? Milliseconds(string what, SizeResults at, double limit, string target, string remark = "") =>
        at[target] is { } asked ? new(what, at.Listings, limit, asked.Cpu, "ms", remark) { Failed = asked.Failed } : null;

    private static Bar? Statements(string what, SizeResults at, int limit, string target) =>
        at[target] is { Statements: { } counted } asked ? new(what, at.Listings, limit, counted, "statements") { Failed = asked.Failed } : null;

    private static IEnumerable<Bar?> Of(PricedPage page, SizeResults at)
    {
        if (page.MostMilliseconds is { } milliseconds) yield return Milliseconds($"{page.Name}, uncached, CPU", at, milliseconds, page.Name);
        if (page.Most is { } most) yield return Times($"{page.Name}, CPU", at, most.Times, page.Name, most.Of, "× " + most.Of);
        if (page.MostStatements is { } statements) yield return Statements($"{page.Name}, SQL", at, statements, page.Name);
    }

    private static IEnumerable<Bar> Of(Imported import, SizeResults at)
    {
        yield return new(string.Create(CultureInfo.InvariantCulture, $"import of {import.Rows:N0} rows, judged and accepted"), at.Listings, 60, import.Read + import.Accepted, "s", string.Create(CultureInfo.InvariantCulture, $"{import.Read:0.0} s to read and judge, {import.Accepted:0.0} s to accept"));
        yield return new("p99 of the site during the import", at.Listings, 2, import.During / import.Before, "× before", string.Create(CultureInfo.InvariantCulture, $"{import.Before:0} ms before, {import.During:0} ms during; listing pages and searches, uncached")) { Failed = import.Failed };
    }

    private static IEnumerable<Bar?> Growth(SizeResults from, SizeResults to)
    {
        double? ExponentOf(string name) => to[name] is { } large && from[name] is { } small ? Math.Log(large.Cpu / small.Cpu) / Math.Log((double)to.Listings / from.Listings) : null;
        Bar? Of(string what, double limit, string target, double above, string unit, string remark = "") =>
            ExponentOf(target) is { } exponent ? new(what, to.Listings, limit, exponent - above, unit, remark) : null;
        var own = ExponentOf(BarePage) ?? 0;
        var said = string.Create(CultureInfo.InvariantCulture, $"the bare page's own is {own:0.00}");
        yield return Of("growth of search, mid-frequency words", 0.65, SearchMid, 0, "exponent");
        yield return Of("growth of search, very common words", 0.65, SearchCommon, 0, "exponent");
        yield return Of("growth of the listing page", 0.1, ListingPage, own, "exponent above the bare page's", said);
        yield return Of("growth of browse, filtered", 0.1, Browse, own, "exponent above the bare page's", said);
    }

    private static Bar? Worst(SizeResults at)
    {
        if (at[SearchMid] is not { } mid) return null;
        var asked = Questions.Worst.Select(w => at[w.Name]).OfType<Measured>().ToList();
        return asked.MaxBy(m => m.CpuTimes(mid)) is not { } worst ? null
            : new("worst query we can think of, CPU", at.Listings, 10, worst.CpuTimes(mid), "× search of mid words", worst.Name["worst: ".Length..]) { Failed = asked.Sum(w => w.Failed) };
    }
}
