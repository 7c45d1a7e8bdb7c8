namespace CoeMap.Evidence;

/// <summary>A line of an item's history: how strong it was from a day on, by which rule, and what had changed.</summary>
public sealed class StrengthEntry
{
    private StrengthEntry() { }

    public Guid Id { get; private set; }
    public Guid ItemId { get; private set; }
    public int Strength { get; private set; }
    public int RuleVersion { get; private set; }
    public WeighedBecause Because { get; private set; }
    public DateTimeOffset At { get; private set; }

    public static StrengthEntry Of(Guid itemId, int strength, int ruleVersion, WeighedBecause because, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), ItemId = itemId, Strength = strength, RuleVersion = ruleVersion, Because = because, At = now };
}
