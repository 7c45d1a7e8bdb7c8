using System.Globalization;
using CoeMap.Benchmarks.Reporting;

namespace CoeMap.Benchmarks.Faults;

/// <summary>What a run of faults found, as docs/reliability.md.</summary>
internal sealed record FaultsReport(DateOnly On, Machine Machine, int Clients, int Posts, int Kills, TimeSpan Took, Thanks Thanks, Stored Found)
{
    public bool IsKept =>
        Thanks.Count == Posts && Found.Once == Thanks.Count && Found is { Lost: 0, Duplicates: 0, Misnamed: 0 } && Thanks.Contradictions == 0;

    public string AsMarkdown() => string.Create(CultureInfo.InvariantCulture, $"""
        # What survives a crash

        Measured on {On:d MMMM yyyy} by `scripts/bench faults`, which overwrites this page. The promise: feedback is committed before
        “thank you” is said, and the same key gives the same reference. It was **{(IsKept ? "kept" : "broken")}**.

        {Clients} clients sent {Posts:N0} posts to the form at the foot of a page as its script does, one key for each opening. Meanwhile the site, a
        Release build on the PostgreSQL that it starts for itself, was ended with `kill -9` {Kills} times and started again. A client
        without an answer sent the same key again until it was thanked; every seventh post hung up on its first answer, and every
        tenth was sent once more after its thank-you. Then the rows of `page_feedback` were read by SQL and held against the thanks.

        | | |
        |---|---:|
        | posts thanked | {Thanks.Count:N0} of {Posts:N0} |
        | of these stored exactly once | {Found.Once:N0} |
        | lost | {Found.Lost} |
        | duplicates | {Found.Duplicates} |
        | references that are not the row’s | {Found.Misnamed} |
        | kills | {Kills} |
        | requests without an answer, sent again | {Thanks.Retries:N0} |
        | posts repeated after their thanks | {Thanks.Repeats:N0}, {Thanks.Contradictions} with another reference |
        | kept although over the limit of one browser | {Found.SetAside:N0} of {Found.Rows:N0} rows |
        | longest time without a thank-you to anybody | {Thanks.LongestSilence.TotalSeconds:N1} s |
        | the whole run | {Took.TotalSeconds:N0} s |

        On {Machine.Processor}, {Machine.Cores} cores, {Machine.MemoryGigabytes:N1} GB; {Machine.System}; {Machine.Runtime}; {Machine.Database}.
        Load average {Machine.LoadAtStart:N1} before and {Machine.LoadAtEnd:N1} at the end: with other work on the machine a start takes longer.

        """);
}
