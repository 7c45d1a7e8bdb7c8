using CoeMap.Benchmarks.Measuring;
using CoeMap.Benchmarks.Reporting;
using CoeMap.Benchmarks.Running;

namespace CoeMap.Benchmarks;

/// <summary>One run: SITE-FOLDER DOCS-FOLDER and a <see cref="Request"/>. The whole run writes the documents, the others only say what they found.</summary>
internal static class Bench
{
    private const int SizeOfCache = 20_000;

    public static async Task<int> RunAsync(string[] args, CancellationToken stop)
    {
        if (args is not [var program, var documents, .. var asked] || Request.Read(asked) is not { } request)
        {
            await Console.Error.WriteLineAsync(Request.Usage);
            return 2;
        }

        try
        {
            if (request.IsServing) return await ServeAsync(program, request.Sizes[0], stop);
            var report = await MeasureAsync(program, request, stop);
            var (words, figures) = (report.AsMarkdown(), report.AsJson());
            Console.WriteLine(words);
            if (request.IsWhole)
            {
                await File.WriteAllTextAsync(Path.Combine(documents, "performance.md"), words, CancellationToken.None);
                await File.WriteAllTextAsync(Path.Combine(documents, "performance.json"), figures, CancellationToken.None);
            }

            return report.Bars.All(b => b.IsMet) ? 0 : 1;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped before the end; nothing was written.");
            return 130;
        }
    }

    private static async Task<Report> MeasureAsync(string program, Request request, CancellationToken stop)
    {
        var load = Machine.Load();
        using var folder = new BenchFolder();
        var site = new SiteProgram(program, folder);
        await using var cluster = await BenchCluster.StartAsync(folder, site);
        var measure = new MeasureSize(cluster, site, request);
        var results = new List<SizeResults>();
        var sizeOfCache = request.Sizes.MinBy(s => Math.Abs(s - SizeOfCache));
        foreach (var size in request.Sizes)
        {
            results.Add(await measure.RunAsync(size, size == sizeOfCache, stop));
            await cluster.DropAsync(size);
        }

        return new(DateOnly.FromDateTime(DateTime.UtcNow), await Machine.DescribeAsync(cluster, load), request.Pace, Bars.Of(results), results);
    }

    private static async Task<int> ServeAsync(string program, int listings, CancellationToken stop)
    {
        using var folder = new BenchFolder();
        var site = new SiteProgram(program, folder);
        await using var cluster = await BenchCluster.StartAsync(folder, site);
        var database = await cluster.FillAsync(listings);
        await using var web = await site.ServeAsync(database, isCaching: false);
        await using var bare = await site.ServeBaselinesAsync(database);
        Console.WriteLine($"bench: {listings:N0} listings at {web.Address} (process {web.ProcessId}), baselines at {bare.Address} (process {bare.ProcessId}), {database}. Ctrl+C ends it.");
        await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return 0;
    }
}
