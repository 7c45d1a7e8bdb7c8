using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoeMap.Benchmarks.Measuring;

namespace CoeMap.Benchmarks.Reporting;

/// <summary>One run in words and in JSON.</summary>
internal sealed record Report(DateOnly Date, Machine Machine, Pace Pace, IReadOnlyList<Bar> Bars, IReadOnlyList<SizeResults> Sizes)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, // a ratio to nothing
    };

    public string AsJson() => JsonSerializer.Serialize(
        new
        {
            Date,
            Machine,
            Pace = new { Pace.Rounds, TurnSeconds = Pace.Turn.TotalSeconds },
            Bars = Bars.Select(b => new { b.What, b.Listings, b.Limit, b.IsLowerBound, Figure = Rounded(b.Figure), b.Unit, b.IsMet, b.Remark }),
            Sizes = Sizes.Select(s => new
            {
                s.Listings,
                FilledSeconds = Rounded(s.Filled),
                MemoryMegabytes = new { Idle = Rounded(s.MemoryIdle), After = Rounded(s.MemoryAfter) },
                s.IsKept,
                s.Import,
                s.Visit,
                s.Matches,
                Measured = s.Uncached.Concat(s.Cached).Select(m => new
                {
                    m.Name,
                    CpuMilliseconds = Rounded(m.Cpu),
                    CpuOfWeb = Rounded(m.CpuOfWeb),
                    CpuOfDatabase = Rounded(m.CpuOfDatabase),
                    P50 = Rounded(m.P50),
                    P99 = Rounded(m.P99),
                    RequestsPerSecond = Rounded(m.RequestsPerSecond),
                    m.Statements,
                    Bytes = Math.Round(m.Bytes),
                    m.Requests,
                    m.Failed,
                    m.Statuses,
                    CpuOfRounds = m.Samples.Select(r => Rounded(r.CpuPerRequest)),
                }),
            }),
        },
        Json) + "\n";

    public string AsMarkdown()
    {
        var text = new StringBuilder();
        void Say(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        Say($"""
            # How fast it is

            Measured on {Date:d MMMM yyyy} by `scripts/bench`, which overwrites this page and `performance.json`. One run, all figures side by side.

            {Missed()}

            | | |
            |---|---|
            | processor | {Machine.Processor}, {Machine.Cores} cores |
            | memory | {Machine.MemoryGigabytes} GB |
            | system | {Machine.System} |
            | runtime | {Machine.Runtime}, published Release build, outside Development |
            | database | {Machine.Database} on the same machine; {Machine.DatabaseSettings} |
            | other work on the machine | load average {Machine.LoadAtStart} before, {Machine.LoadAtEnd} at the end |

            ## What was promised

            | promise | listings | limit | measured | |
            |---|---:|---:|---:|---|
            """);
        foreach (var bar in Bars)
        {
            Say($"| {bar.What} | {bar.Listings:N0} | {(bar.IsLowerBound ? "≥" : "≤")} {bar.Limit} {bar.Unit} | {bar.Figure:0.##} | {Remarked(bar)} |");
        }

        foreach (var size in Sizes) Tell(size, Say);
        Say($"""

            ## How it is measured

            CPU is what the operating system booked on the web process and every PostgreSQL process of the cluster (`/proc/PID/stat`), divided by
            the requests of a turn. Targets take turns of {Pace.Turn.TotalSeconds} seconds, {Pace.Rounds} rounds after a warm-up; a figure is the middle one of the rounds, a
            ratio the middle one of the rounds' ratios. One reader asks at a time; four where requests per second count, and there the reader's own
            work shares the cores. Scheduled work is off. Baselines run in a process of their own with the same runtime and database: the bare page is
            a routed Blazor page without layout that reads the listing's content with one EF query; the listing page is that of a listing of which nothing more is known,
            with every panel full that of one with five confirmed uses, two pieces of evidence and relations; raw SQL is one statement
            that ranks every match with `ts_rank_cd` and returns twenty, no facets. Statements are counted by pg_stat_statements
            in a pass of their own, without BEGIN, COMMIT and SET. Memory is the proportional set size of the uncached site. Invented listings are made by a seeded
            generator: `tests/CoeMap.Benchmarks/Making`.
            """);
        return text.ToString();
    }

    private string Missed() => Bars.Count(b => !b.IsMet) switch
    {
        0 => $"All {Bars.Count} promises below are met.",
        var missed => $"{Bars.Count - missed} of {Bars.Count} promises below are met; the table says by how much the others are missed. Reasons and decisions stand in the closing notes of the work and in [decisions](decisions).",
    };

    private static void Tell(SizeResults size, Action<FormattableString> say)
    {
        say($"""

            ## {size.Listings:N0} listings

            Made and loaded in {size.Filled:0} s. Memory of the site: {size.MemoryIdle:0} MB idle, {size.MemoryAfter:0} MB after the run. A question matches: {string.Join(", ", size.Matches.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Key} {m.Value:N0}")))}.

            | | CPU ms | of it web | database | p50 ms | p99 ms | a second | statements | bytes sent |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|
            """);
        foreach (var m in size.Uncached.Concat(size.Cached))
        {
            say($"| {m.Name}{(m.Failed > 0 ? $" ({m.Failed} of {m.Requests} failed)" : "")} | {m.Cpu:0.00} | {m.CpuOfWeb:0.00} | {m.CpuOfDatabase:0.00} | {m.P50:0.00} | {m.P99:0.00} | {m.RequestsPerSecond:0} | {m.Statements:0.#} | {m.Bytes:0} |");
        }
    }

    private static string Remarked(Bar bar) => bar.Remark.Length == 0 ? bar.Verdict : $"{bar.Verdict} ({bar.Remark})";

    private static double Rounded(double figure) => Math.Round(figure, 4);
}
