namespace CoeMap.Evidence;

/// <summary>A published piece of evidence about a listing: what is stated of it, and how strong the rule finds it.</summary>
/// <remarks>Columns beside <see cref="Facts"/> serve lists, filters and the gap map.</remarks>
public sealed class EvidenceItem
{
    private EvidenceItem() { }

    public Guid Id { get; private set; }
    public Guid ListingId { get; private set; }
    public EvidenceFacts Facts { get; private set; } = new();
    public EvidenceOutcome Outcome { get; private set; }
    public Direction Direction { get; private set; }
    public StudyDesign Design { get; private set; }
    public string? Practice { get; private set; }

    /// <summary>The focus area that the practice belongs to; null without a practice.</summary>
    public string? PracticeArea { get; private set; }

    /// <summary>0 to 5, by the rule of <see cref="RuleVersion"/> on <see cref="WeighedOn"/>.</summary>
    public int Strength { get; private set; }
    public int RuleVersion { get; private set; }
    public DateOnly WeighedOn { get; private set; }

    /// <summary>When age takes its next point; null when it takes none any more.</summary>
    public DateOnly? WeighAgainOn { get; private set; }

    /// <summary>How many times it was published; a correction counts.</summary>
    public int PublishedVersion { get; private set; }
    public DateTimeOffset FirstPublishedAt { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }
    public DateTimeOffset? TakenDownAt { get; private set; }
    public string? SeedKey { get; private set; }
    public uint Version { get; private set; }

    /// <summary>Why it weighs what it weighs, by the rule it was weighed with.</summary>
    public Weighed Weighed => EvidenceRule.Of(RuleVersion).Weigh(Facts, WeighedOn);

    /// <returns>The item and the first line of its history.</returns>
    public static (EvidenceItem Item, StrengthEntry Entry) Publish(Guid id, Guid listingId, EvidenceFacts facts, string? practiceArea, DateTimeOffset now, string? seedKey = null)
    {
        var item = new EvidenceItem { Id = id, ListingId = listingId, FirstPublishedAt = now, SeedKey = seedKey };
        return (item, item.Take(facts, practiceArea, WeighedBecause.Published, now));
    }

    /// <summary>Other facts hold from now on, and it is weighed by them.</summary>
    public StrengthEntry Correct(EvidenceFacts facts, string? practiceArea, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(TakenDownAt is null, "What was taken down is not corrected.");
        return Take(facts, practiceArea, WeighedBecause.Corrected, now);
    }

    /// <summary>Weighs it by the rule of today.</summary>
    /// <returns>A line for the history where that changed its strength; null where it did not.</returns>
    public StrengthEntry? WeighAgain(DateTimeOffset now)
    {
        var (strength, version) = (Strength, RuleVersion);
        var entry = Weigh(version == EvidenceRule.Current.Version ? WeighedBecause.Older : WeighedBecause.RuleChanged, now);
        return (Strength, RuleVersion) == (strength, version) ? null : entry;
    }

    public void TakeDown(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(TakenDownAt is null, "It was taken down already.");
        TakenDownAt = now;
    }

    /// <summary>An organisation that it names has become part of another.</summary>
    public void NameInstead(Guid merged, Guid into) => Facts = Facts.NamingInstead(merged, into);

    /// <summary>The listing has become part of another.</summary>
    public void PointTo(Guid listingId) => ListingId = listingId;

    private StrengthEntry Take(EvidenceFacts facts, string? practiceArea, WeighedBecause because, DateTimeOffset now)
    {
        (Facts, Outcome, Direction, Design) = (facts, facts.Outcome, facts.Direction, facts.Design);
        (Practice, PracticeArea, PublishedAt) = (facts.Practice, facts.Practice is null ? null : practiceArea, now);
        PublishedVersion++;
        return Weigh(because, now);
    }

    private StrengthEntry Weigh(WeighedBecause because, DateTimeOffset now)
    {
        var (rule, on) = (EvidenceRule.Current, DateOnly.FromDateTime(now.UtcDateTime));
        var weighed = rule.Weigh(Facts, on);
        (Strength, RuleVersion, WeighedOn, WeighAgainOn) = (weighed.Strength, weighed.RuleVersion, on, rule.WeighAgainOn(Facts, on));
        return StrengthEntry.Of(Id, Strength, RuleVersion, because, now);
    }
}
