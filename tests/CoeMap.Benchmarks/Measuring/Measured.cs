namespace CoeMap.Benchmarks.Measuring;

/// <summary>What all rounds of a target say together.</summary>
/// <param name="Samples">One for each round, in order; round n ran right beside round n of every other target.</param>
/// <param name="Statements">SQL statements a request; null when they were not counted.</param>
internal sealed record Measured(string Name, IReadOnlyList<Sample> Samples, double? Statements)
{
    public double Cpu => Median(Samples.Select(s => s.CpuPerRequest));
    public double CpuOfWeb => Median(Samples.Select(s => s.Cpu.Web / s.Requests));
    public double CpuOfDatabase => Median(Samples.Select(s => s.Cpu.Database / s.Requests));
    public double P50 => Percentile(0.50);
    public double P99 => Percentile(0.99);
    public double RequestsPerSecond => Median(Samples.Select(s => s.RequestsPerSecond));
    public int Failed => Samples.Sum(s => s.Failed);
    public int Requests => Samples.Sum(s => s.Requests);
    public double Bytes => (double)Samples.Sum(s => s.Bytes) / Requests;
    public IReadOnlyDictionary<int, int> Statuses => Samples.SelectMany(s => s.Statuses).GroupBy(s => s.Key).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Sum(s => s.Value));

    /// <returns>How many times the other it costs: the middle one of the rounds' ratios, so that a disturbed round does not decide.</returns>
    public double CpuTimes(Measured other) => Median(Samples.Zip(other.Samples, (mine, its) => mine.CpuPerRequest / its.CpuPerRequest));

    /// <inheritdoc cref="CpuTimes"/>
    public double RequestsTimes(Measured other) => Median(Samples.Zip(other.Samples, (mine, its) => mine.RequestsPerSecond / its.RequestsPerSecond));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private double Percentile(double share)
    {
        var sorted = Samples.SelectMany(s => s.Latencies).Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }
}
