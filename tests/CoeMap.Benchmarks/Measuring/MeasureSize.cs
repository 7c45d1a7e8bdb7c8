using System.Diagnostics;
using System.Globalization;
using CoeMap.Benchmarks.Running;

namespace CoeMap.Benchmarks.Measuring;

/// <summary>Everything measured with so many listings.</summary>
/// <param name="Listings">How many.</param>
/// <param name="Filled">Seconds that making and loading them took.</param>
/// <param name="Uncached">Pages, searches and baselines, in turns.</param>
/// <param name="Cached">The site with its cache, beside its own static file; only where it is asked for.</param>
/// <param name="IsKept">Whether the site answers a second request from its cache at all.</param>
/// <param name="Matches">How many listings each question finds.</param>
/// <param name="MemoryIdle">Megabytes of the uncached site before its first page.</param>
/// <param name="MemoryAfter">The same after all rounds.</param>
internal sealed record SizeResults(
    int Listings, double Filled, IReadOnlyList<Measured> Uncached, IReadOnlyList<Measured> Cached, bool IsKept, FirstVisit Visit,
    IReadOnlyDictionary<string, long> Matches, double MemoryIdle, double MemoryAfter)
{
    /// <value>Null where nothing was imported.</value>
    public Imported? Import { get; init; }

    /// <value>Null for what was not asked for in this run.</value>
    public Measured? this[string name] => Uncached.Concat(Cached).FirstOrDefault(m => m.Name == name);
}

/// <summary>Loads one number of listings, starts the site and the baselines on it, and measures them side by side.</summary>
internal sealed class MeasureSize(BenchCluster cluster, SiteProgram site, Request request)
{
    public const string Hello = "hello (bare Kestrel)", PrimaryKey = "row by primary key", BarePage = "bare Blazor page, one EF query";
    public const string RawMid = "raw SQL ranks two mid-frequency words", RawCommon = "raw SQL ranks two very common words";
    public const string ListingPage = "listing page", FullPage = "listing page, every panel full", Browse = "browse with facets, filtered", BrowseAll = "browse with facets, everything";
    public const string SearchMid = "search, two mid-frequency words", SearchCommon = "search, two very common words";
    public const string HelloOnSite = "hello on the site's Kestrel", StaticFile = "static file (stylesheet)", SmallFile = "static file (icon)", CachedPage = "listing page, cached";
    public const string ApiItem = "API, one listing", ApiList = "API, first page of a list", HandItem = "one listing, endpoint written by hand", HandList = "first page of a list, endpoint written by hand";
    public const string OfListing = "connections of a listing";
    private const int Pages = 200;
    private const int ManyAskers = 4;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    public async Task<SizeResults> RunAsync(int listings, bool withCache, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        void Say(string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bench: {listings:N0} listings {what} ({clock.Elapsed.TotalSeconds:0} s)"));
        var database = await cluster.FillAsync(listings);
        var filled = clock.Elapsed.TotalSeconds;
        Say("made and loaded");
        var (some, full, matches) = (await Questions.SomeListingsAsync(database, Pages, Questions.Quiet), await Questions.SomeListingsAsync(database, Pages, Questions.Full), await Questions.MatchesAsync(database));

        await using var web = await site.ServeAsync(database, isCaching: false);
        await using var bare = await site.ServeBaselinesAsync(database);
        await Task.Delay(Quiet, stop);
        var idle = Accounting.MemoryOf(web.ProcessId);
        var visit = await FirstVisit.ToAsync(web, "/listings/" + full[0].Slug);
        var uncached = await TakeTurns.RunAsync([.. Targets(web, bare, some, full, isPriced: withCache, isLargest: listings == request.Sizes.Max()).Where(t => IsBaseline(t.Name) || request.Wants(t.Name))], cluster, listings, request.Pace, stop);
        var after = Accounting.MemoryOf(web.ProcessId);
        Say("measured");
        var (isKept, cached) = withCache && request.Wants(CachedPage) ? await WithCacheAsync(database, listings, full[0].Slug, visit, stop) : (false, []);
        var import = withCache && request.Wants(ImportWhileRead.Name) ? await ImportWhileRead.TryAsync(database, web, listings, [.. some.Take(20).Select(s => "/listings/" + s.Slug), .. Questions.Mid], stop) : null;
        if (import is not null) Say("imported");
        return new(listings, filled, uncached, cached, isKept, visit, matches, idle, after) { Import = import };
    }

    private static List<Target> Targets(WebProcess web, WebProcess bare, IReadOnlyList<(string Slug, Guid Id)> some, IReadOnlyList<(string Slug, Guid Id)> full, bool isPriced, bool isLargest) =>
    [
        new(Hello, bare, ["/hello"]),
        new(PrimaryKey, bare, [.. some.Select(s => $"/primary-key/{s.Id}")]),
        new(BarePage, bare, [.. some.Select(s => "/bare/" + s.Slug)]),
        new(ListingPage, web, [.. some.Select(s => "/listings/" + s.Slug)]),
        new(FullPage, web, [.. full.Select(s => "/listings/" + s.Slug)]),
        new(Browse, web, Questions.Browse),
        new(BrowseAll, web, ["/search"]),
        new(RawMid, bare, [.. Questions.MidWords.Select(Questions.RawSearch)]),
        new(SearchMid, web, Questions.Mid),
        new(RawCommon, bare, [.. Questions.CommonWords.Select(Questions.RawSearch)]),
        new(SearchCommon, web, Questions.Common),
        .. isLargest ? Questions.Worst.Select(w => new Target(w.Name, web, [w.Path]) { MayRefuse = true }) : [],
        .. isPriced ? Priced(web, bare, full) : [],
    ];

    /// <summary>What has a price at one size only.</summary>
    private static IEnumerable<Target> Priced(WebProcess web, WebProcess bare, IReadOnlyList<(string Slug, Guid Id)> full)
    {
        string[] kinds = ["tool", "project", "partner"];
        yield return new(HandItem, bare, [.. full.Select(s => "/hand/listings/" + s.Slug)]);
        yield return new(ApiItem, web, [.. full.Select(s => "/api/v1/listings/" + s.Slug)]);
        yield return new(HandList, bare, [.. kinds.Select(k => "/hand/listings?kind=" + k)]);
        yield return new(ApiList, web, [.. kinds.Select(k => "/api/v1/listings?kind=" + k)]);
        yield return new(OfListing, web, [.. full.Take(20).Select(s => $"/listings/{s.Slug}/connections")]);
        foreach (var page in PricedPages.All) yield return new(page.Name, web, page.Paths);
    }

    private bool IsBaseline(string name) =>
        name == BarePage || (name == HandItem && request.Wants(ApiItem)) || (name == HandList && request.Wants(ApiList)) || (name == RawMid && request.Wants(SearchMid)) || (name == RawCommon && request.Wants(SearchCommon)) || (name == SearchMid && Questions.Worst.Any(w => request.Wants(w.Name)));

    private async Task<(bool IsKept, IReadOnlyList<Measured> Measured)> WithCacheAsync(
        string database, int listings, string slug, FirstVisit visit, CancellationToken stop)
    {
        await using var web = await site.ServeAsync(database, isCaching: true);
        var isKept = await FirstVisit.IsKeptAsync(web, "/listings/" + slug);
        string File(string ending) => visit.Parts.Keys.First(p => p.EndsWith(ending, StringComparison.Ordinal));
        List<Target> targets =
        [
            new(HelloOnSite, web, ["/health/live"]) { Askers = ManyAskers },
            new(StaticFile, web, [File(".css")]) { Askers = ManyAskers },
            new(SmallFile, web, [File(".svg")]) { Askers = ManyAskers },
            new(CachedPage, web, ["/listings/" + slug]) { Askers = ManyAskers },
        ];
        return (isKept, await TakeTurns.RunAsync(targets, cluster, listings, request.Pace, stop));
    }
}
