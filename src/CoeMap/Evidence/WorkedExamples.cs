namespace CoeMap.Evidence;

/// <summary>Made-up pieces of evidence for the page that explains the rule; the rule itself weighs them.</summary>
public static class WorkedExamples
{
    public static IReadOnlyList<(string What, EvidenceFacts Facts)> On(DateOnly day) =>
    [
        ("A council tells how a new referral form saved its team time", Facts(StudyDesign.Account, Direction.Better, StudiedBy.Author, 1, day.Year)),
        ("Three councils counted referrals before and after, and an independent body checked them", Facts(StudyDesign.BeforeAndAfter, Direction.Better, StudiedBy.Independent, 3, day.Year - 1)),
        ("A supplier compared two councils that use its tool with two that do not", Facts(StudyDesign.ComparisonGroup, Direction.Better, StudiedBy.Supplier, 4, day.Year - 1)),
        ("A university matched children in one council, and found no difference", Facts(StudyDesign.RandomisedOrMatched, Direction.NoDifference, StudiedBy.Independent, 1, day.Year - 2)),
        ("A trial in five councils, whose period ended six years ago", Facts(StudyDesign.RandomisedOrMatched, Direction.Better, StudiedBy.Independent, 5, day.Year - 6)),
        ("A review of nine studies from twelve councils, by an independent body", Facts(StudyDesign.Synthesis, Direction.Better, StudiedBy.Independent, 12, day.Year - 1)),
        ("A review of studies that disagree with one another", Facts(StudyDesign.Synthesis, Direction.Unclear, StudiedBy.Independent, 12, day.Year - 1)),
    ];

    private static EvidenceFacts Facts(StudyDesign design, Direction direction, StudiedBy by, int organisations, int until) =>
        new() { Design = design, Direction = direction, By = by, Organisations = organisations, UntilYear = until };
}
