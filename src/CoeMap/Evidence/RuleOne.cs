using System.Globalization;

namespace CoeMap.Evidence;

/// <summary>
/// Rule 1. The kind of study gives 1 to 5 points. One is lost each for fewer than three organisations, for being done by its author or
/// supplier, and for a period that ended over five years ago. With an unclear direction nothing weighs more than 1. Never below 0.
/// </summary>
internal static class RuleOne
{
    private const int Version = 1;
    private const int EnoughOrganisations = 3;
    private const int YoungYears = 5;
    private const int UnclearAtMost = 1;

    public static Weighed Weigh(EvidenceFacts facts, DateOnly on)
    {
        var given = (int)facts.Design + 1;
        var lost = new List<LostPoints>();
        if (facts.Organisations < EnoughOrganisations) lost.Add(new(1, facts.Organisations == 1 ? "one organisation only" : "fewer than three organisations"));
        if (facts.By is StudiedBy.Author) lost.Add(new(1, "done by those who made or run it"));
        if (facts.By is StudiedBy.Supplier) lost.Add(new(1, "done by its supplier"));
        if (IsOld(facts, on)) lost.Add(new(1, string.Create(CultureInfo.InvariantCulture, $"older than five years: its period ended in {facts.UntilYear}")));
        var left = Math.Max(0, given - lost.Sum(l => l.Points));
        if (facts.Direction is Direction.Unclear && left > UnclearAtMost)
        {
            lost.Add(new(left - UnclearAtMost, "the direction is unclear, so it weighs 1 at most"));
            left = UnclearAtMost;
        }

        return new(left, Version, given, lost);
    }

    public static DateOnly? WeighAgainOn(EvidenceFacts facts, DateOnly on) => IsOld(facts, on) ? null : OldFrom(facts);

    // A period that is known by its year ended on its last day.
    private static bool IsOld(EvidenceFacts facts, DateOnly on) => on >= OldFrom(facts);

    private static DateOnly OldFrom(EvidenceFacts facts) => new(facts.UntilYear + YoungYears + 1, 1, 1);
}
