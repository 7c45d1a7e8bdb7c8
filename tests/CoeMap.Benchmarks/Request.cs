using System.Globalization;
using CoeMap.Benchmarks.Measuring;

namespace CoeMap.Benchmarks;

/// <summary>What a run is asked to do: [quick] [serve] [LISTINGS…] [only WORDS…].</summary>
/// <param name="Sizes">How many listings, one after the other.</param>
/// <param name="Only">Only targets whose names hold one of these, and what they are compared with; empty means all.</param>
/// <param name="IsWhole">Nothing was left out, so that the documents may be written.</param>
/// <param name="IsServing">Nothing is measured: the site and the baselines run until Ctrl+C, for a profiler or a browser to look at.</param>
internal sealed record Request(IReadOnlyList<int> Sizes, Pace Pace, IReadOnlyList<string> Only, bool IsWhole, bool IsServing)
{
    public const string Usage =
        "Use scripts/bench faults, scripts/bench, scripts/bench quick, or either of these two with numbers of listings between 100 and 200000, "
        + "and then, where only some targets are wanted, “only” and words of their names; scripts/bench serve 20000 measures nothing and leaves the site running.";

    private static readonly int[] AllSizes = [5_000, 20_000, 100_000];
    private static readonly int[] QuickSizes = [5_000];

    /// <returns>Null for what we do not understand.</returns>
    public static Request? Read(string[] asked)
    {
        var end = Array.IndexOf(asked, "only");
        var (before, only) = end < 0 ? (asked, []) : (asked[..end], asked[(end + 1)..]);
        var (isQuick, isServing) = (before.Contains("quick"), before.Contains("serve"));
        var numbers = before.Where(a => a is not ("quick" or "serve"))
            .Select(a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Order().ToArray();
        if (numbers.Any(n => n is < 100 or > 200_000) || (end >= 0 && only.Length == 0)) return null;
        var sizes = numbers.Length > 0 ? numbers : isQuick || isServing ? QuickSizes : AllSizes;
        return new(sizes, isQuick ? Pace.Quick : Pace.Full, only, IsWhole: asked.Length == 0, isServing);
    }

    public bool Wants(string target) => Only.Count == 0 || Only.Any(word => target.Contains(word, StringComparison.OrdinalIgnoreCase));
}
