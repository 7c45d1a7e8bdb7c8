using CoeMap.Database;
using CoeMap.Search;
using Npgsql;

namespace CoeMap.Web.Jobs;

/// <summary>Lets the search learn as soon as this instance hears of a change, and once a minute whatever it hears.</summary>
/// <remarks>Every instance does; the first one learns, and the others find nothing left to do.</remarks>
internal sealed class LearnWhenChanged(LearnWords learnWords, Freshness freshness, ILogger<LearnWhenChanged> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan WithoutHearing = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? learned = null;
        var last = TimeSpan.MinValue;
        using var timer = new PeriodicTimer(Look);
        do
        {
            var (now, generation) = (TimeSpan.FromMilliseconds(Environment.TickCount64), freshness.Generation);
            var isDue = last == TimeSpan.MinValue || now - last > Longest || (generation is null ? now - last > WithoutHearing : generation != learned);
            if (!isDue) continue;
            (learned, last) = (generation, now);
            await LearnAsync(stoppingToken);
        }
        while (await Ticks(timer, stoppingToken));
    }

    private static async Task<bool> Ticks(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task LearnAsync(CancellationToken stop)
    {
        try
        {
            await learnWords.RunAsync(stop);
        }
        catch (NpgsqlException e)
        {
            log.LogWarning("Search learns later: the database does not answer ({Problem}).", e.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The site stops; the next start learns the rest.
        }
    }
}
