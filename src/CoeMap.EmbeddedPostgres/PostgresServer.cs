using System.Diagnostics;

namespace CoeMap.EmbeddedPostgres;

/// <summary>One running server process, started by us or found running.</summary>
internal sealed class PostgresServer
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly Queue<string> lastLines = new();

    private PostgresServer(Process process) => this.process = process;

    public int Pid => process.Id;
    public Task Exited { get; private init; } = Task.CompletedTask;

    /// <summary>The last lines of its log, which say why it ended.</summary>
    public string LastWords
    {
        get
        {
            lock (lastLines)
            {
                return string.Join(' ', lastLines);
            }
        }
    }

    public static async Task<PostgresServer> StartAsync(ProcessStartInfo command)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        var exited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // The kernel's parent-death signal follows the thread that started the process, so that thread must stay until the end:
        // from a thread of the pool the server would stop whenever the pool retires it.
        new Thread(() => Attend(command, started, exited)) { IsBackground = true, Name = "PostgreSQL" }.Start();
        var server = new PostgresServer(await started.Task) { Exited = exited.Task };
        server.process.OutputDataReceived += (_, line) => server.Hear(line.Data);
        server.process.ErrorDataReceived += (_, line) => server.Hear(line.Data);
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        return server;
    }

    public static PostgresServer? Adopt(int pid)
    {
        try
        {
            var found = Process.GetProcessById(pid);
            return new(found) { Exited = found.WaitForExitAsync() };
        }
        catch (ArgumentException)
        {
            return null; // it ended since
        }
    }

    /// <summary>Waits until it takes connections, which after a crash is when its data is whole again.</summary>
    public async Task BecomeReadyAsync(string dataDirectory, CancellationToken ct)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < LongestStart; await Task.Delay(10, ct))
        {
            if (Exited.IsCompleted)
            {
                throw new ClusterException($"PostgreSQL did not start. It said: {LastWords}");
            }

            if (PostmasterFile.Read(dataDirectory) is { IsReady: true } file && file.Pid == Pid)
            {
                return;
            }
        }

        throw new ClusterException($"PostgreSQL did not get ready in {LongestStart.TotalMinutes:0} minutes. It said: {LastWords}");
    }

    /// <summary>Stops it: politely (clients are cut off, data is written), then at once, then by force.</summary>
    public async Task StopAsync(ClusterAccount account, PostgresBinaries binaries, string dataDirectory)
    {
        foreach (var (mode, patience) in new[] { ("fast", TimeSpan.FromSeconds(20)), ("immediate", TimeSpan.FromSeconds(5)) })
        {
            if (await AskToStopAsync(mode) && await HasExitedAsync(patience))
            {
                return;
            }
        }

        process.Kill();
        await HasExitedAsync(TimeSpan.FromSeconds(5));

        async Task<bool> AskToStopAsync(string mode)
        {
            try
            {
                await account.RunAsync(binaries.PgCtl, ["stop", "-D", dataDirectory, "-m", mode, "-W"], CancellationToken.None);
                return true;
            }
            catch (ClusterException)
            {
                return Exited.IsCompleted;
            }
        }

        async Task<bool> HasExitedAsync(TimeSpan patience) => await Task.WhenAny(Exited, Task.Delay(patience)) == Exited;
    }

    private static void Attend(ProcessStartInfo command, TaskCompletionSource<Process> started, TaskCompletionSource exited)
    {
        try
        {
            var child = Process.Start(command)!;
            started.SetResult(child);
            child.WaitForExit();
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            started.TrySetException(new ClusterException($"{command.FileName} could not be started: {e.Message}", e));
        }
        finally
        {
            exited.SetResult();
        }
    }

    private void Hear(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        lock (lastLines)
        {
            lastLines.Enqueue(line);
            if (lastLines.Count > 8)
            {
                lastLines.Dequeue();
            }
        }
    }
}
