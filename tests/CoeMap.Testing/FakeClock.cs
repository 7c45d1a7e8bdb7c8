namespace CoeMap.Testing;

/// <summary>Stands on one day unless told otherwise; each look at it takes a millisecond, so no two things happen at once.</summary>
/// <remarks>The day lies ahead, because browsers throw away cookies whose time has passed by the machine's own clock.</remarks>
public sealed class FakeClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2031, 3, 3, 9, 30, 0, TimeSpan.Zero);

    private long ticks = Start.Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
