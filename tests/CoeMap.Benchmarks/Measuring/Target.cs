using CoeMap.Benchmarks.Running;

namespace CoeMap.Benchmarks.Measuring;

/// <summary>Something to ask for, again and again.</summary>
/// <param name="Name">As the report calls it; the same at every size.</param>
/// <param name="Web">Who answers.</param>
/// <param name="Paths">Asked one after the other, round and round, so that no single answer is measured.</param>
internal sealed record Target(string Name, WebProcess Web, IReadOnlyList<string> Paths)
{
    /// <summary>How many ask at the same time. One for cost, several for requests per second.</summary>
    public int Askers { get; init; } = 1;

    /// <summary>An answer that refuses is as good as any, for input that no reader would type; a failure never is.</summary>
    public bool MayRefuse { get; init; }

    public bool IsFailure(int status) => status is 0 or >= 500 || (status != 200 && !MayRefuse);
}
