using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CoeMap.Benchmarks.Running;

/// <summary>A website running as a process of its own on a loopback port.</summary>
internal sealed class WebProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly string log;
    private bool hasEnded;

    private WebProcess(Process process, int port, string log) => (this.process, Port, this.log) = (process, port, log);

    public int Port { get; }
    public int ProcessId => process.Id;
    public Uri Address => new($"http://127.0.0.1:{Port}");

    public static async Task<WebProcess> StartAsync(string name, string program, string folder, Dictionary<string, string> settings, BenchFolder logs, int? samePort = null)
    {
        var port = samePort ?? FreePort();
        var start = new ProcessStartInfo("dotnet", [program, .. name == "baselines" ? new[] { "baselines" } : []])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings) start.Environment[key] = value;
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment.Remove("ConnectionStrings__CoeMapOwner");
        var web = new WebProcess(Process.Start(start)!, port, logs.File($"{name}-{port}.log"));
        web.KeepWhatItSays();
        await web.BecomeReadyAsync(name);
        return web;
    }

    /// <summary>Asks it to end in order, with everything it started.</summary>
    public async Task StopAsync()
    {
        if (hasEnded) return;
        using (var term = Process.Start("kill", ["-TERM", ProcessId.ToString(CultureInfo.InvariantCulture)])) await term.WaitForExitAsync();
        await process.WaitForExitAsync();
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (hasEnded) return;
        hasEnded = true;
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void KeepWhatItSays()
    {
        void Write(object _, DataReceivedEventArgs line)
        {
            lock (log) File.AppendAllText(log, line.Data + "\n");
        }

        process.OutputDataReceived += Write;
        process.ErrorDataReceived += Write;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task BecomeReadyAsync(string name)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < LongestStart && !process.HasExited; await Task.Delay(100))
        {
            try
            {
                if ((await client.GetAsync(new Uri(Address, "/health/ready"))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // it does not listen yet
            }
        }

        var said = File.Exists(log) ? await File.ReadAllTextAsync(log) : "";
        await DisposeAsync();
        throw new InvalidOperationException($"{name} did not start. It said: {said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
