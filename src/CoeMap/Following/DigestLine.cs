namespace CoeMap.Following;

/// <summary>One thing that happened, and why this reader hears of it.</summary>
/// <param name="What">A sentence without its full stop.</param>
/// <param name="Name">What it is about, for the subject of the mail.</param>
/// <param name="Address">Where to read more, from the first slash.</param>
/// <param name="Because">What they follow, in words; at least one.</param>
/// <param name="At">When it happened.</param>
public sealed record DigestLine(string What, string Name, string Address, IReadOnlyList<string> Because, DateTimeOffset At);
