using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoeMap.EmbeddedPostgres;

/// <summary>Keeps a server running on a folder: starts it or joins the one that runs there, and starts it again when it falls.</summary>
internal sealed class ServerKeeper(ClusterFolder folder, ClusterAccount account, ClusterOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWaitForAnother = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource stopping = new();
    private readonly PostgresBinaries binaries = PostgresBinaries.Find(options.Binaries, folder.Major);
    private FileStream? claim;
    private PostgresServer? server;
    private Task watching = Task.CompletedTask;
    private bool isDisposed;

    public int Port { get; private set; }
    public int Pid => server?.Pid ?? 0;

    /// <summary>Whether the server is ours to stop. A second site on the same folder only visits.</summary>
    public bool Owns => claim is not null;

    /// <summary>Starts the server, or joins the one that runs, and returns when it answers.</summary>
    public async Task OpenAsync(CancellationToken ct)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < LongestWaitForAnother; await Task.Delay(50, ct))
        {
            if (claim is null && (claim = folder.TryClaim()) is not null)
            {
                folder.MakePasswords();
            }

            var file = PostmasterFile.Read(folder.Data);
            if (file is not null && file.IsAlive())
            {
                if (file.IsReady && PostgresServer.Adopt(file.Pid) is { } running)
                {
                    (server, Port) = (running, file.Port);
                    return;
                }
            }
            else if (Owns)
            {
                file?.Forget();
                await StartServerAsync(ct);
                return;
            }
        }

        throw new ClusterException($"Another CoE Map holds the database in {folder.Path} and it does not answer. Stop that one, or set COEMAP_DATA to another folder.");
    }

    /// <summary>From now on a server that ends is started again, on the same port.</summary>
    public void Watch() => watching = Task.Run(WatchAsync);

    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        await stopping.CancelAsync();
        await watching;
        if (Owns && server is { Exited.IsCompleted: false })
        {
            await server.StopAsync(account, binaries, folder.Data);
        }

        if (claim is not null)
        {
            await claim.DisposeAsync();
        }

        stopping.Dispose();
    }

    private async Task StartServerAsync(CancellationToken ct)
    {
        if (folder.Major is null)
        {
            await InitialiseData.RunAsync(folder, account, binaries, options.Durable, ct);
        }

        // A free port can be lost to another program before PostgreSQL takes it: choose again, but never once it was handed out.
        for (var attempt = 1; ; attempt++)
        {
            var port = Port == 0 ? folder.ChoosePort() : Port;
            server = await PostgresServer.StartAsync(account.Command(binaries.Postgres, ServerSettings.Arguments(folder.Data, port, options.Durable), staysWithUs: true));
            try
            {
                await server.BecomeReadyAsync(folder.Data, ct);
                Port = port;
                folder.RememberPort(port);
                return;
            }
            catch (ClusterException) when (Port == 0 && attempt < 3 && server.LastWords.Contains("TCP/IP", StringComparison.Ordinal))
            {
                options.Log.LogInformation("Port {Port} was taken by another program. Choosing another.", port);
            }
        }
    }

    private async Task WatchAsync()
    {
        var pause = FirstPause;
        while (true)
        {
            try
            {
                var since = Stopwatch.StartNew();
                await server!.Exited.WaitAsync(stopping.Token);
                pause = since.Elapsed > TimeSpan.FromMinutes(1) ? FirstPause : pause;
                options.Log.LogWarning("PostgreSQL in {Directory} has ended and is started again. {LastWords}", folder.Path, server.LastWords);
                await Task.Delay(pause, stopping.Token);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                await OpenAsync(stopping.Token);
                NpgsqlConnection.ClearAllPools(); // they led to the server that ended
                options.Log.LogInformation("PostgreSQL answers again on port {Port}.", Port);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is ClusterException or IOException or NpgsqlException)
            {
                options.Log.LogError(e, "PostgreSQL in {Directory} could not be started again. The next attempt is in {Pause}.", folder.Path, pause);
            }
        }
    }
}
