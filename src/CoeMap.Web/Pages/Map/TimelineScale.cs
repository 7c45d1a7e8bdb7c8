using CoeMap.Atlas;
using CoeMap.Listings;
using CoeMap.Web.Components;

namespace CoeMap.Web.Pages.Map;

/// <summary>Where a year stands in the picture of the timeline: a listing a line, its name at the left, its years at the right.</summary>
/// <param name="First">The first year of the picture.</param>
/// <param name="Last">The last.</param>
public sealed record TimelineScale(int First, int Last)
{
    public const int Width = 960;
    public const int Line = 24;
    private const int Names = 290;
    private const int Words = 200;

    // No more than a dozen years are written out.
    public IEnumerable<int> Years => Enumerable.Range(First, Last - First + 1).Where(year => (year - First) % Math.Max(1, ((Last - First) / 12) + 1) == 0);

    /// <returns>Where a year begins.</returns>
    public string At(int year) => Format.Length(Begin(year));

    public string Length(TimelineBar bar, int thisYear) => Format.Length(Begin(bar.To(thisYear) + 1) - Begin(bar.From!.Value));

    /// <returns>Where the words after a bar begin.</returns>
    public string After(TimelineBar bar, int thisYear) => Format.Length(Begin(bar.To(thisYear) + 1) + 6);

    private double Begin(int year) => Names + ((Width - Names - Words) * (double)(year - First) / (Last + 1 - First));

    /// <returns>"2019 to 2021", "since 2019", "2019".</returns>
    public static string YearsOf(TimelineBar bar) => (bar.From!.Value, bar.EndYear) switch
    {
        (var from, null) when bar.Stage is Stage.Ended => $"from {from}",
        (var from, null) => $"since {from}",
        (var from, { } end) when from == end => $"{from}",
        (var from, { } end) => $"{from} to {end}",
    };

    /// <returns>How a bar is filled: solid while it runs, hollow once ended, light before it is live, broken where nobody knows.</returns>
    public static string Fill(Stage stage) => stage switch
    {
        Stage.Ended => "ended",
        Stage.Live or Stage.Beta => "live",
        Stage.NotKnown => "unknown",
        _ => "early",
    };
}
