using System.Diagnostics;

namespace CoeMap.Benchmarks.Running;

/// <summary>The published website as a program: its commands and its processes.</summary>
/// <param name="folder">Where `dotnet publish` put it.</param>
/// <param name="logs">Where its processes write what they say.</param>
internal sealed class SiteProgram(string folder, BenchFolder logs)
{
    private readonly string program = Path.Combine(folder, "CoeMap.Web.dll");

    public async Task CommandAsync(string command, string ownerConnectionString)
    {
        var start = new ProcessStartInfo("dotnet", [program, command]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Benchmark";
        start.Environment["ConnectionStrings__CoeMapOwner"] = ownerConnectionString;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"“{command}” of the site failed: {string.Concat(said)}");
    }

    /// <summary>The site as in production, without scheduled work, so that only requests cost anything.</summary>
    public Task<WebProcess> ServeAsync(string connectionString, bool isCaching) =>
        WebProcess.StartAsync(isCaching ? "site-cached" : "site", program, folder, new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Benchmark",
            ["ConnectionStrings__CoeMap"] = connectionString,
            ["COEMAP_DATA"] = logs.File("data"),
            ["Jobs__Off"] = "true",
            ["Api__PerMinute"] = "100000000", // one reader asks for thousands
            ["OutputCache__Megabytes"] = isCaching ? "32" : "0",
        }, logs);

    /// <summary>The site on the PostgreSQL that it starts for itself; on the same port when it is started again.</summary>
    public Task<WebProcess> ServeOnItsOwnAsync(int? port = null) =>
        WebProcess.StartAsync("site", program, folder, new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["COEMAP_DATA"] = logs.Path,
            ["Jobs__Off"] = "true",
        }, logs, port);

    public Task<WebProcess> ServeBaselinesAsync(string connectionString) =>
        WebProcess.StartAsync("baselines", typeof(SiteProgram).Assembly.Location, folder, new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Benchmark",
            ["ConnectionStrings__CoeMap"] = connectionString,
        }, logs);
}
