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
        var (middle, largest, smallest) = (At(run, 20_000), run.MaxBy(r => r.Listings)!, run.MinBy(r => r.Listings)!);
        var bars = new List<Bar>
        {
            new("listing page, uncached, CPU", middle.Listings, 3, middle[ListingPage].CpuTimes(middle[BarePage]), "× bare page") { Failed = middle[ListingPage].Failed },
            new("browse with facets, filtered, CPU", middle.Listings, 4, middle[Browse].CpuTimes(middle[BarePage]), "× bare page") { Failed = middle[Browse].Failed },
            new("search, two mid-frequency words, CPU", middle.Listings, 2, middle[SearchMid].CpuTimes(middle[RawMid]), "× raw SQL") { Failed = middle[SearchMid].Failed },
            new("search, two very common words, CPU", largest.Listings, 60, largest[SearchCommon].Cpu, "ms", $"raw SQL that ranks every match: {largest[RawCommon].Cpu.ToString("0", CultureInfo.InvariantCulture)} ms")
            {
                Failed = largest[SearchCommon].Failed,
            },
        };
        if (run.Count > 1) bars.AddRange(Growth(smallest, largest));
        bars.Add(Worst(largest));
        if (middle.Cached.Count > 0)
        {
            bars.Add(new("cached page, requests per second", middle.Listings, 0.5, middle[CachedPage].RequestsTimes(middle[StaticFile]), "× static file",
                middle.IsKept ? "" : "this build keeps no pages: the page was rendered for each request")
            {
                IsLowerBound = true,
                Failed = middle[CachedPage].Failed,
            });
        }

        bars.AddRange(
        [
            new("listing page, HTML as sent", middle.Listings, 10, middle.Visit.Html / 1024.0, "KB", $"gzip would make it {(middle.Visit.HtmlCompressed / 1024.0).ToString("0.0", CultureInfo.InvariantCulture)} KB"),
            new("listing page, first visit as sent", middle.Listings, 60, middle.Visit.All / 1024.0, "KB"),
            new("other origins a listing page asks", middle.Listings, 0, middle.Visit.OtherOrigins.Count, "addresses"),
            new("memory, idle", largest.Listings, 150, largest.MemoryIdle, "MB PSS"),
            new("memory, after the run", largest.Listings, 300, largest.MemoryAfter, "MB PSS"),
        ]);
        return bars;
    }

    private static SizeResults At(IReadOnlyList<SizeResults> run, int listings) => run.MinBy(r => Math.Abs(r.Listings - listings))!;

    private static IEnumerable<Bar> Growth(SizeResults from, SizeResults to)
    {
        double ExponentOf(string name) => Math.Log(to[name].Cpu / from[name].Cpu) / Math.Log((double)to.Listings / from.Listings);
        var own = ExponentOf(BarePage);
        var said = string.Create(CultureInfo.InvariantCulture, $"the bare page's own is {own:0.00}");
        yield return new("growth of search, mid-frequency words", to.Listings, 0.65, ExponentOf(SearchMid), "exponent");
        yield return new("growth of search, very common words", to.Listings, 0.65, ExponentOf(SearchCommon), "exponent");
        yield return new("growth of the listing page", to.Listings, 0.1, ExponentOf(ListingPage) - own, "exponent above the bare page's", said);
        yield return new("growth of browse, filtered", to.Listings, 0.1, ExponentOf(Browse) - own, "exponent above the bare page's", said);
    }

    private static Bar Worst(SizeResults at)
    {
        var worst = Questions.Worst.Select(w => at[w.Name]).MaxBy(m => m.CpuTimes(at[SearchMid]))!;
        return new("worst query we can think of, CPU", at.Listings, 10, worst.CpuTimes(at[SearchMid]), "× search of mid words", worst.Name["worst: ".Length..])
        {
            Failed = Questions.Worst.Sum(w => at[w.Name].Failed),
        };
    }
}
