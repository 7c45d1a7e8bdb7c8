using System.Globalization;
using CoeMap.Benchmarks.Measuring;
using CoeMap.Benchmarks.Reporting;
using CoeMap.Benchmarks.Running;

namespace CoeMap.Benchmarks;

/// <summary>One run: SITE-FOLDER DOCS-FOLDER [quick] [LISTINGS…]. The whole run writes the documents, the others only say what they found.</summary>
internal static class Bench
{
    private static readonly int[] AllSizes = [5_000, 20_000, 100_000];
    private const int SizeOfCache = 20_000;

    public static async Task<int> RunAsync(string[] args, CancellationToken stop)
    {
        if (args is not [var program, var documents, .. var asked] || Read(asked) is not var (sizes, pace))
        {
            await Console.Error.WriteLineAsync("Use scripts/bench faults, scripts/bench, scripts/bench quick, or either of these two with numbers of listings between 100 and 200000.");
            return 2;
        }

        try
        {
            var report = await MeasureAsync(program, sizes, pace, stop);
            var (words, figures) = (report.AsMarkdown(), report.AsJson());
            Console.WriteLine(words);
            if (asked.Length == 0)
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

    private static async Task<Report> MeasureAsync(string program, int[] sizes, Pace pace, CancellationToken stop)
    {
        var load = Machine.Load();
        using var folder = new BenchFolder();
        var site = new SiteProgram(program, folder);
        await using var cluster = await BenchCluster.StartAsync(folder, site);
        var measure = new MeasureSize(cluster, site, pace);
        var results = new List<SizeResults>();
        var sizeOfCache = sizes.MinBy(s => Math.Abs(s - SizeOfCache));
        foreach (var size in sizes)
        {
            results.Add(await measure.RunAsync(size, size == sizeOfCache, stop));
            await cluster.DropAsync(size);
        }

        return new(DateOnly.FromDateTime(DateTime.UtcNow), await Machine.DescribeAsync(cluster, load), pace, Bars.Of(results), results);
    }

    private static (int[] Sizes, Pace Pace)? Read(string[] asked)
    {
        var isQuick = asked is ["quick", ..];
        var numbers = asked[(isQuick ? 1 : 0)..];
        if (numbers.Length == 0) return isQuick ? ([5_000], Pace.Quick) : (AllSizes, Pace.Full);
        var sizes = numbers.Select(a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Order().ToArray();
        return sizes.All(s => s is >= 100 and <= 200_000) ? (sizes, isQuick ? Pace.Quick : Pace.Full) : null;
    }
}
