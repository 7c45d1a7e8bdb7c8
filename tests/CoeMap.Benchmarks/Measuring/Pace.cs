namespace CoeMap.Benchmarks.Measuring;

/// <summary>How long a run takes its time. Everything is bounded in count and in time.</summary>
/// <param name="Rounds">How often each target has its turn.</param>
/// <param name="Turn">How long a turn lasts.</param>
/// <param name="WarmUp">How long each target is asked before anything counts, so that code is compiled and pages are in memory.</param>
internal sealed record Pace(int Rounds, TimeSpan Turn, TimeSpan WarmUp)
{
    public const int MostRequests = 20_000;
    public const int FewestRequests = 3;

    /// <summary>A warm-up goes on until so many were answered, so that a busy machine too measures compiled code; but no longer than <see cref="LongestWarmUp"/>.</summary>
    public const int FewestToWarmUp = 100;
    public static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(5);

    /// <summary>What takes as long as this a request is measured once, in the warm-up, and has no more turns.</summary>
    public static readonly TimeSpan Endless = TimeSpan.FromSeconds(3);

    /// <summary>For figures that are written down.</summary>
    public static readonly Pace Full = new(5, TimeSpan.FromSeconds(0.7), TimeSpan.FromSeconds(1.2));

    /// <summary>For a look in between; figures waver by a fifth or so.</summary>
    public static readonly Pace Quick = new(3, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(0.8));
}
