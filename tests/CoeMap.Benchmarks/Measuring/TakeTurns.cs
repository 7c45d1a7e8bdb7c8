using System.Collections.Concurrent;
using System.Diagnostics;
using CoeMap.Benchmarks.Running;

namespace CoeMap.Benchmarks.Measuring;

/// <summary>Measures targets in turns: one round of each, then the next round of each, so that whatever disturbs the machine disturbs all.</summary>
internal static class TakeTurns
{
    public static async Task<IReadOnlyList<Measured>> RunAsync(
        IReadOnlyList<Target> targets, BenchCluster cluster, int listings, Pace pace, CancellationToken stop)
    {
        foreach (var target in targets) AskOnce(target); // the first of all compiles and connects, and says nothing about the next
        var warm = targets.ToDictionary(t => t, t => Turn(t, cluster.ProcessId, pace.WarmUp, stop, Pace.FewestToWarmUp, Pace.LongestWarmUp));
        var lively = targets.Where(t => !warm[t].IsEndless).ToList();
        var samples = targets.ToDictionary(t => t, t => lively.Contains(t) ? new List<Sample>() : [warm[t]]);
        for (var round = 0; round < pace.Rounds; round++)
        {
            foreach (var target in lively) samples[target].Add(Turn(target, cluster.ProcessId, pace.Turn, stop));
        }

        var measured = new List<Measured>();
        foreach (var target in targets)
        {
            var statements = lively.Contains(target) ? await StatementsAsync(target, cluster, listings, stop) : null;
            measured.Add(new(target.Name, samples[target], statements));
        }

        return measured;
    }

    private static void AskOnce(Target target)
    {
        using var line = new Line(target.Web.Port);
        line.Send(Line.Ask(target.Paths[0]));
    }

    private static Sample Turn(Target target, int postmaster, TimeSpan length, CancellationToken stop, int fewest = Pace.FewestRequests, TimeSpan? longest = null)
    {
        stop.ThrowIfCancellationRequested();
        var requests = target.Paths.Select(Line.Ask).ToArray();
        var (latencies, statuses) = (new ConcurrentQueue<double>(), new ConcurrentDictionary<int, int>());
        var (asked, bytes) = (-1, 0L);
        var before = Accounting.CpuOf(target.Web.ProcessId, postmaster);
        var clock = Stopwatch.StartNew();
        void Ask()
        {
            using var line = new Line(target.Web.Port);
            for (var n = Interlocked.Increment(ref asked); n < Pace.MostRequests && !stop.IsCancellationRequested; n = Interlocked.Increment(ref asked))
            {
                if (clock.Elapsed > length && (n >= fewest || (n > 0 && clock.Elapsed > (longest ?? Pace.Endless)))) break;
                var began = Stopwatch.GetTimestamp();
                var (status, size) = line.Send(requests[n % requests.Length]);
                latencies.Enqueue(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                statuses.AddOrUpdate(status, 1, (_, times) => times + 1);
                Interlocked.Add(ref bytes, size);
            }
        }

        if (target.Askers == 1) Ask();
        else Task.WaitAll([.. Enumerable.Range(0, target.Askers).Select(_ => Task.Factory.StartNew(Ask, stop, TaskCreationOptions.LongRunning, TaskScheduler.Default))], stop);
        var seconds = clock.Elapsed.TotalSeconds;
        return new(latencies.Count, seconds, Accounting.CpuOf(target.Web.ProcessId, postmaster) - before, [.. latencies], bytes, statuses, statuses.Where(s => target.IsFailure(s.Key)).Sum(s => s.Value));
    }

    private static async Task<double?> StatementsAsync(Target target, BenchCluster cluster, int listings, CancellationToken stop)
    {
        if (!cluster.CountsStatements) return null;
        var asked = target.Paths.Take(10).ToList();
        var statements = await cluster.CountStatementsAsync(listings, () => Task.Run(() =>
        {
            using var line = new Line(target.Web.Port);
            foreach (var path in asked) line.Send(Line.Ask(path));
        }, stop));
        return (double)statements / asked.Count;
    }
}
