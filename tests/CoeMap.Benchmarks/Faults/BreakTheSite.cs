using System.Diagnostics;
using CoeMap.Benchmarks.Reporting;
using CoeMap.Benchmarks.Running;

namespace CoeMap.Benchmarks.Faults;

/// <summary>Kills the site in the middle of posts and starts it again, then counts what became of everything it said thanks for.</summary>
internal static class BreakTheSite
{
    private const int Clients = 8;
    private const int PostsOfEach = 125;
    private const int Kills = 5;
    private const int ThanksBetweenKills = 150;

    /// <returns>0 when the promise was kept, 1 when it was broken, 130 when the run was stopped.</returns>
    public static async Task<int> RunAsync(string program, string documents, CancellationToken stop)
    {
        try
        {
            var report = await BreakAsync(program, stop);
            Console.WriteLine(report.AsMarkdown());
            await File.WriteAllTextAsync(Path.Combine(documents, "reliability.md"), report.AsMarkdown(), CancellationToken.None);
            return report.IsKept ? 0 : 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped before the end; nothing was written.");
            return 130;
        }
    }

    private static async Task<FaultsReport> BreakAsync(string program, CancellationToken stop)
    {
        var load = Machine.Load();
        using var folder = new BenchFolder();
        var site = new SiteProgram(program, folder);
        var web = await site.ServeOnItsOwnAsync();
        try
        {
            var (thanks, watch) = (new Thanks(), Stopwatch.StartNew());
            var posting = Task.WhenAll(Enumerable.Range(1, Clients).Select(n => new PostingClient(n, web.Address, thanks).PostAsync(PostsOfEach, stop)));
            for (var kill = 1; kill <= Kills; kill++)
            {
                await thanks.ReachAsync(kill * ThanksBetweenKills, posting, stop);
                await web.DisposeAsync(); // Process.Kill is kill -9
                web = await site.ServeOnItsOwnAsync(web.Port);
                Console.WriteLine($"bench: Killed and started again, {kill} of {Kills}; {thanks.Count} posts thanked.");
            }

            await posting;
            var took = watch.Elapsed;
            await using var cluster = await BenchCluster.VisitAsync(folder);
            var found = await CountStored.RunAsync(cluster.Content, thanks);
            return new(DateOnly.FromDateTime(DateTime.UtcNow), await Machine.DescribeAsync(cluster, load), Clients, Clients * PostsOfEach, Kills, took, thanks, found);
        }
        finally
        {
            await web.StopAsync();
        }
    }
}
