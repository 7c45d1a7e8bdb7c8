namespace CoeMap.Adoption;

/// <summary>What cannot be true of a use, whoever says it.</summary>
internal static class UseRules
{
    public static Outcome? Objection(UseInput input, DateTimeOffset now)
    {
        if (input.SinceYear is not { } year) return null;
        var since = new DateOnly(year, input.SinceMonth ?? 1, 1);
        return since > DateOnly.FromDateTime(now.UtcDateTime.AddDays(1)) ? Outcome.Refuse("Enter a month that has begun", nameof(input.SinceYear)) : null;
    }
}
