using System.Diagnostics;
using System.Globalization;
using CoeMap.Benchmarks.Running;

namespace CoeMap.Benchmarks.Measuring;

/// <summary>What an import took, and what readers felt of it.</summary>
/// <param name="Rows">How many were accepted.</param>
/// <param name="Read">Seconds until every row was read and judged.</param>
/// <param name="Accepted">Seconds until every row was proposed to the moderators, after that.</param>
/// <param name="Before">Milliseconds of the slowest answer but one in a hundred, before it began.</param>
/// <param name="During">The same until it had ended.</param>
/// <param name="Failed">Answers that were failures meanwhile, and rows that were not taken.</param>
internal sealed record Imported(int Rows, double Read, double Accepted, double Before, double During, int Failed);

/// <summary>Brings a large table in a process of its own, while one reader keeps asking the site for listings and searches.</summary>
internal static class ImportWhileRead
{
    public const string Name = "import while read";
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    /// <returns>Null when it did not come to its end; then why is said, and the rest of the run stands.</returns>
    public static async Task<Imported?> TryAsync(string database, WebProcess web, int rows, IReadOnlyList<string> paths, CancellationToken stop)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limited.CancelAfter(Longest);
        try
        {
            return await RunAsync(database, web, rows, paths, limited.Token);
        }
        catch (Exception e) when (!stop.IsCancellationRequested && e is OperationCanceledException or InvalidOperationException or FormatException or IOException)
        {
            await Console.Error.WriteLineAsync($"The import was not measured: {e.Message}");
            return null;
        }
    }

    private static async Task<Imported> RunAsync(string database, WebProcess web, int rows, IReadOnlyList<string> paths, CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ImportWhileRead).Assembly.Location, "import", rows.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["ConnectionStrings__CoeMap"] = database;
        using var import = Process.Start(start)!;
        await using var ended = stop.Register(() => import.Kill());
        await NextAsync(import, stop); // its table is made, and it waits for our word
        Ask(web, paths, TimeSpan.Zero, () => true, stop); // the first answers of a site are slow, and no measure
        var before = Ask(web, paths, Calm, () => false, stop);
        await import.StandardInput.WriteLineAsync("begin");
        await import.StandardInput.FlushAsync(stop);
        var said = NextAsync(import, stop);
        var during = await Task.Run(() => Ask(web, paths, Longest, () => said.IsCompleted, stop), stop);
        var figures = (await said).Split(' ').Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        return new((int)figures[2], figures[0], figures[1], P99(before), P99(during), before.Concat(during).Count(a => a.Status != 200) + rows - (int)figures[2]);
    }

    private static async Task<string> NextAsync(Process import, CancellationToken stop) =>
        await import.StandardOutput.ReadLineAsync(stop) ?? throw new InvalidOperationException("The import ended without saying how it went.");

    private static double P99(List<(int Status, double Milliseconds)> answers)
    {
        var sorted = answers.Select(a => a.Milliseconds).Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(0.99 * sorted.Count) - 1)];
    }

    private static List<(int Status, double Milliseconds)> Ask(WebProcess web, IReadOnlyList<string> paths, TimeSpan longest, Func<bool> isOver, CancellationToken stop)
    {
        var requests = paths.Select(Line.Ask).ToArray();
        var answers = new List<(int, double)>();
        using var line = new Line(web.Port);
        for (var clock = Stopwatch.StartNew(); answers.Count < requests.Length || (clock.Elapsed < longest && !isOver());)
        {
            stop.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            answers.Add((line.Send(requests[answers.Count % requests.Length]).Status, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
        }

        return answers;
    }
}
