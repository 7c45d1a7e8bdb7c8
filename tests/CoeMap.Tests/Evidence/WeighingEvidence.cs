using CoeMap.Evidence;
using Xunit;

namespace CoeMap.Tests.Evidence;

/// <summary>Rule 1, by cases that were computed by hand, all on 29 November 2026.</summary>
public sealed class WeighingEvidence
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    [Theory]
    // design, organisations, by, until, direction: strength, points lost
    [InlineData(StudyDesign.Account, 3, StudiedBy.Independent, 2026, Direction.Better, 1, 0)]
    [InlineData(StudyDesign.Account, 2, StudiedBy.Independent, 2026, Direction.Better, 0, 1)]
    [InlineData(StudyDesign.Account, 1, StudiedBy.Author, 2026, Direction.Better, 0, 2)]
    [InlineData(StudyDesign.Account, 1, StudiedBy.Author, 2015, Direction.Better, 0, 3)]
    [InlineData(StudyDesign.Account, 3, StudiedBy.Independent, 2026, Direction.Unclear, 1, 0)]
    [InlineData(StudyDesign.Account, 1, StudiedBy.Supplier, 2026, Direction.Unclear, 0, 2)]
    [InlineData(StudyDesign.BeforeAndAfter, 3, StudiedBy.Independent, 2026, Direction.Better, 2, 0)]
    [InlineData(StudyDesign.BeforeAndAfter, 1, StudiedBy.Independent, 2026, Direction.Better, 1, 1)]
    [InlineData(StudyDesign.BeforeAndAfter, 1, StudiedBy.Supplier, 2026, Direction.Better, 0, 2)]
    [InlineData(StudyDesign.BeforeAndAfter, 3, StudiedBy.Independent, 2020, Direction.Better, 1, 1)]
    [InlineData(StudyDesign.BeforeAndAfter, 3, StudiedBy.Independent, 2026, Direction.Unclear, 1, 1)]
    [InlineData(StudyDesign.BeforeAndAfter, 1, StudiedBy.Author, 2020, Direction.Unclear, 0, 3)]
    [InlineData(StudyDesign.BeforeAndAfter, 2, StudiedBy.Independent, 2021, Direction.Worse, 1, 1)]
    [InlineData(StudyDesign.ComparisonGroup, 3, StudiedBy.Independent, 2025, Direction.Better, 3, 0)]
    [InlineData(StudyDesign.ComparisonGroup, 2, StudiedBy.Independent, 2025, Direction.Better, 2, 1)]
    [InlineData(StudyDesign.ComparisonGroup, 3, StudiedBy.Author, 2025, Direction.NoDifference, 2, 1)]
    [InlineData(StudyDesign.ComparisonGroup, 3, StudiedBy.Supplier, 2025, Direction.Worse, 2, 1)]
    [InlineData(StudyDesign.ComparisonGroup, 1, StudiedBy.Supplier, 2025, Direction.Better, 1, 2)]
    [InlineData(StudyDesign.ComparisonGroup, 1, StudiedBy.Supplier, 2020, Direction.Better, 0, 3)]
    [InlineData(StudyDesign.ComparisonGroup, 12, StudiedBy.Independent, 2025, Direction.Unclear, 1, 2)]
    [InlineData(StudyDesign.ComparisonGroup, 3, StudiedBy.Independent, 2021, Direction.Better, 3, 0)]
    [InlineData(StudyDesign.ComparisonGroup, 3, StudiedBy.Independent, 2020, Direction.Better, 2, 1)]
    [InlineData(StudyDesign.RandomisedOrMatched, 3, StudiedBy.Independent, 2025, Direction.Better, 4, 0)]
    [InlineData(StudyDesign.RandomisedOrMatched, 1, StudiedBy.Independent, 2025, Direction.NoDifference, 3, 1)]
    [InlineData(StudyDesign.RandomisedOrMatched, 5, StudiedBy.Author, 2019, Direction.Better, 2, 2)]
    [InlineData(StudyDesign.RandomisedOrMatched, 2, StudiedBy.Supplier, 2018, Direction.Worse, 1, 3)]
    [InlineData(StudyDesign.RandomisedOrMatched, 3, StudiedBy.Independent, 2025, Direction.Unclear, 1, 3)]
    [InlineData(StudyDesign.RandomisedOrMatched, 1, StudiedBy.Author, 1998, Direction.Unclear, 1, 3)]
    [InlineData(StudyDesign.Synthesis, 12, StudiedBy.Independent, 2026, Direction.Better, 5, 0)]
    [InlineData(StudyDesign.Synthesis, 12, StudiedBy.Independent, 2026, Direction.NoDifference, 5, 0)]
    [InlineData(StudyDesign.Synthesis, 2, StudiedBy.Independent, 2026, Direction.Better, 4, 1)]
    [InlineData(StudyDesign.Synthesis, 12, StudiedBy.Author, 2026, Direction.Better, 4, 1)]
    [InlineData(StudyDesign.Synthesis, 12, StudiedBy.Independent, 2010, Direction.Better, 4, 1)]
    [InlineData(StudyDesign.Synthesis, 1, StudiedBy.Supplier, 2010, Direction.Worse, 2, 3)]
    [InlineData(StudyDesign.Synthesis, 1, StudiedBy.Supplier, 2010, Direction.Unclear, 1, 4)]
    [InlineData(StudyDesign.Synthesis, 500, StudiedBy.Independent, 2026, Direction.Unclear, 1, 4)]
    public void gives_what_was_computed_by_hand(StudyDesign design, int organisations, StudiedBy by, int until, Direction direction, int strength, int lost)
    {
        var weighed = EvidenceRule.Of(1).Weigh(new() { Design = design, Organisations = organisations, By = by, UntilYear = until, Direction = direction }, Today);

        Assert.Equal((strength, lost, 1), (weighed.Strength, weighed.Lost.Sum(l => l.Points), weighed.RuleVersion));
    }

    [Fact]
    public void says_in_words_what_each_point_was_lost_for()
    {
        var weighed = EvidenceRule.Of(1).Weigh(new() { Design = StudyDesign.Synthesis, Organisations = 1, By = StudiedBy.Supplier, UntilYear = 2019, Direction = Direction.Unclear }, Today);

        Assert.Equal(["one organisation only", "done by its supplier", "older than five years: its period ended in 2019", "the direction is unclear, so it weighs 1 at most"], weighed.Lost.Select(l => l.Why));
    }

    [Fact]
    public void changes_strength_and_words_with_each_fact()
    {
        var weak = new EvidenceFacts { Design = StudyDesign.ComparisonGroup, Organisations = 1, By = StudiedBy.Author, UntilYear = 2020 };

        Assert.Equal(0, Weigh(weak).Strength);
        Assert.Equal(1, Weigh(weak with { Organisations = 3 }).Strength);
        Assert.DoesNotContain("one organisation only", Weigh(weak with { Organisations = 3 }).Lost.Select(l => l.Why));
        Assert.Contains("fewer than three organisations", Weigh(weak with { Organisations = 2 }).Lost.Select(l => l.Why));
        Assert.Equal(1, Weigh(weak with { By = StudiedBy.Independent }).Strength);
        Assert.Equal(1, Weigh(weak with { UntilYear = 2024 }).Strength);
        Assert.Equal(2, Weigh(weak with { Design = StudyDesign.Synthesis }).Strength);
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    public void counts_five_years_from_the_last_day_of_the_period(string day, bool isOld)
    {
        var facts = new EvidenceFacts { Design = StudyDesign.Account, Organisations = 3, By = StudiedBy.Independent, UntilYear = 2020 };

        Assert.Equal(isOld ? 0 : 1, EvidenceRule.Of(1).Weigh(facts, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Strength);
        Assert.Equal(isOld ? null : new DateOnly(2026, 1, 1), EvidenceRule.Of(1).WeighAgainOn(facts, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Weighed Weigh(EvidenceFacts facts) => EvidenceRule.Of(1).Weigh(facts, Today);
}
