using System.Globalization;

namespace CoeMap.Benchmarks.Running;

/// <summary>CPU milliseconds since their start.</summary>
/// <param name="Web">Of the web process.</param>
/// <param name="Database">Of PostgreSQL: every process of the cluster, those that have ended too.</param>
internal sealed record CpuTime(double Web, double Database)
{
    public double All => Web + Database;

    public static CpuTime operator -(CpuTime a, CpuTime b) => new(a.Web - b.Web, a.Database - b.Database);
}

/// <summary>What the operating system says that processes used (Linux, /proc).</summary>
internal static class Accounting
{
    private const double MillisecondsPerTick = 10; // USER_HZ is 100 on every Linux that .NET runs on

    public static CpuTime CpuOf(int web, int postmaster) => new(
        Stat(web) is { } own ? own.Used : 0,
        // A backend that ended is counted by its parent, the postmaster, from then on.
        Stat(postmaster) is { } parent ? parent.Used + parent.UsedByEnded + ChildrenOf(postmaster).Sum(c => c.Used) : 0);

    /// <returns>Proportional set size in megabytes: its own memory and its share of what it shares.</returns>
    public static double MemoryOf(int process) =>
        File.ReadLines($"/proc/{process}/smaps_rollup").Where(l => l.StartsWith("Pss:", StringComparison.Ordinal))
            .Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).First();

    private static IEnumerable<Times> ChildrenOf(int parent) =>
        Directory.EnumerateDirectories("/proc").Select(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Stat(id) : null)
            .OfType<Times>().Where(t => t.Parent == parent);

    private static Times? Stat(int process)
    {
        try
        {
            // The name stands in brackets and may hold anything; fields are counted from behind it. See proc(5).
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            double Ticks(int field) => double.Parse(fields[field - 3], CultureInfo.InvariantCulture) * MillisecondsPerTick;
            return new(int.Parse(fields[1], CultureInfo.InvariantCulture), Ticks(14) + Ticks(15), Ticks(16) + Ticks(17));
        }
        catch (IOException)
        {
            return null; // it ended since
        }
    }

    private sealed record Times(int Parent, double Used, double UsedByEnded);
}
