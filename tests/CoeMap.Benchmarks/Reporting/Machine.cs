using System.Globalization;
using System.Runtime.InteropServices;
using CoeMap.Benchmarks.Running;

namespace CoeMap.Benchmarks.Reporting;

/// <summary>What the figures were measured on.</summary>
internal sealed record Machine(
    string Processor, int Cores, double MemoryGigabytes, string System, string Runtime, string Database, string DatabaseSettings, double LoadAtStart, double LoadAtEnd)
{
    public static async Task<Machine> DescribeAsync(BenchCluster cluster, double loadAtStart) => new(
        Value("/proc/cpuinfo", "model name", ':'),
        Environment.ProcessorCount,
        Math.Round(double.Parse(Value("/proc/meminfo", "MemTotal", ':').Split(' ')[0], CultureInfo.InvariantCulture) / 1024 / 1024, 1),
        $"{Value("/etc/os-release", "PRETTY_NAME", '=').Trim('"')}, Linux {Environment.OSVersion.Version.ToString(2)}",
        RuntimeInformation.FrameworkDescription,
        "PostgreSQL " + (await cluster.AskAsync<string>("SHOW server_version")).Split(' ')[0],
        await cluster.AskAsync<string>("SELECT string_agg(name || ' ' || current_setting(name), ', ' ORDER BY name) FROM pg_settings WHERE name IN ('shared_buffers', 'work_mem', 'jit', 'fsync', 'autovacuum')"),
        loadAtStart,
        Load());

    /// <returns>How many processes wanted a core in the last minute, ours among them.</returns>
    public static double Load() => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    private static string Value(string file, string key, char separator) =>
        File.ReadLines(file).FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal))?.Split(separator, 2)[1].Trim() ?? "unknown";
}
