namespace CoeMap.Insights;

/// <summary>Every number of the Centre, in the order in which it is told.</summary>
public static partial class TheInsights
{
    public static IReadOnlyList<Insight> All { get; } =
    [
        OnTheMap, FocusAreas, Published, Reads, ReuseConfirmed, Requests, WithinAWeek, Outcomes,
        NeedsPosted, NeedsMet, NeedsOpen, EvidenceAdded, TimeToModerate, Stale, WithoutResult, Quiet,
    ];

    public static Insight? Find(string slug) => All.FirstOrDefault(i => i.Slug == slug);
}
