namespace CoeMap;

/// <summary>Clock times and days as people in England write them, and the moments they mean.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <returns>The moment in UTC; null for an hour that the clocks leave out in March. Of an hour there twice in October the first.</returns>
    public static DateTimeOffset? At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (Zone.IsInvalidTime(local)) return null;
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>Midnight, which the clocks never leave out.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue)!.Value;

    public static DateTime Of(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Of(at));
}
