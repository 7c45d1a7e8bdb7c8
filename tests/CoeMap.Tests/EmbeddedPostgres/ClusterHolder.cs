using System.Diagnostics;
using System.Runtime.CompilerServices;
using CoeMap.EmbeddedPostgres;

namespace CoeMap.Tests.EmbeddedPostgres;

/// <summary>This test program in another part: started with COEMAP_HOLD_CLUSTER it is a site that runs a cluster until it is killed.</summary>
internal static class ClusterHolder
{
    private const string Folder = "COEMAP_HOLD_CLUSTER";

    public static Process Start(string directory)
    {
        var program = Environment.ProcessPath!;
        var assembly = typeof(ClusterHolder).Assembly.Location;
        var asDotnet = string.Equals(Path.GetFileNameWithoutExtension(program), "dotnet", StringComparison.Ordinal);
        var command = new ProcessStartInfo(program, asDotnet ? [assembly] : []) { UseShellExecute = false, RedirectStandardOutput = true };
        command.Environment[Folder] = directory;
        return Process.Start(command)!;
    }

    // Before the test runner's own Main, which then never runs.
    [ModuleInitializer]
    internal static void HoldIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } directory)
        {
            var cluster = PrivateCluster.StartAsync(new() { Directory = directory, Durable = false }).GetAwaiter().GetResult();
            Console.WriteLine(cluster.ProcessId);
            Thread.Sleep(TimeSpan.FromMinutes(2)); // longer than any test; should the test die, this ends too
            Environment.Exit(1);
        }
    }
}
