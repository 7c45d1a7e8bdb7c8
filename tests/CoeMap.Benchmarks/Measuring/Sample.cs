using CoeMap.Benchmarks.Running;

namespace CoeMap.Benchmarks.Measuring;

/// <summary>One round of one target: a second or so of requests.</summary>
/// <param name="Requests">How many were answered.</param>
/// <param name="Seconds">From the first to the last.</param>
/// <param name="Cpu">What web process and database used meanwhile.</param>
/// <param name="Latencies">Milliseconds of each request.</param>
/// <param name="Bytes">Of all bodies, as sent.</param>
/// <param name="Statuses">How many answers of each status; 0 where none came in half a minute.</param>
/// <param name="Failed">How many of them are failures.</param>
internal sealed record Sample(
    int Requests, double Seconds, CpuTime Cpu, IReadOnlyList<double> Latencies, long Bytes, IReadOnlyDictionary<int, int> Statuses, int Failed)
{
    public double CpuPerRequest => Cpu.All / Requests;
    public bool IsEndless => Latencies.Average() > Pace.Endless.TotalMilliseconds;
    public double RequestsPerSecond => Requests / Seconds;
}
