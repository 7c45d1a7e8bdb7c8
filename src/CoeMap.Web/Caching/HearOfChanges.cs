using CoeMap.Database;
using Npgsql;

namespace CoeMap.Web.Caching;

/// <param name="ConnectionString">Straight to PostgreSQL: a pooler that shares connections between transactions drops LISTEN.</param>
internal sealed record ListeningConnection(string ConnectionString);

/// <summary>Hears, on a connection of its own, whenever something that visitors see has changed on any instance.</summary>
/// <remarks>A thread of its own too, without async: when a busy site has no free thread, the cache is what helps it.</remarks>
internal sealed class HearOfChanges(
    ListeningConnection to, Freshness freshness, KeptPages pages, ILogger<HearOfChanges> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private Task listening = Task.CompletedTask;
    private TimeSpan pause = FirstPause;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listening = Task.Factory.StartNew(KeepListening, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await Task.WhenAny(listening, Task.Delay(TimeSpan.FromSeconds(2), cancellationToken));
    }

    public void Dispose() => stop.Dispose();

    private void KeepListening()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                Listen();
            }
            catch (Exception e) // whatever it was, the answer is the same: no cache, and try again
            {
                if (pause == FirstPause) log.LogWarning(e, "Changes cannot be heard of, so no page is cached until they can.");
            }

            Forget(freshness.HearsNoMore);
            stop.Token.WaitHandle.WaitOne(pause);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private void Listen()
    {
        using var connection = new NpgsqlConnection(Own(to.ConnectionString));
        connection.Notification += (_, heard) => Forget(() => freshness.Changed(heard.Payload));
        connection.Open();
        using var listen = new NpgsqlCommand("LISTEN " + Announcements.Channel, connection);
        listen.ExecuteNonQuery();
        Forget(() => freshness.Changed()); // what happened before this was not heard

        using var question = new NpgsqlCommand("SELECT 1", connection);
        while (!stop.IsCancellationRequested)
        {
            var askedAt = Environment.TickCount64;
            question.ExecuteNonQuery();
            freshness.Hears(askedAt);
            if (pause != FirstPause) log.LogInformation("Changes are heard of; pages are cached.");
            pause = FirstPause;
            connection.Wait(Between);
        }
    }

    // First the number, so that what is kept from now on is new, then what was kept before.
    private void Forget(Action change)
    {
        change();
        pages.Forget();
    }

    private static string Own(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        Pooling = false,
        ApplicationName = "CoE Map listens",
        Timeout = 2,
        CommandTimeout = 2,
        CancellationTimeout = -1,
    }.ConnectionString;
}
