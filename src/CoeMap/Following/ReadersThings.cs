using CoeMap.Database;

namespace CoeMap.Following;

/// <summary>What one reader follows, as it is called now: which rows to look at, and why they hear of one.</summary>
internal sealed class ReadersThings(IReadOnlyList<Follow> follows, Dictionary<(FollowOf, string), FollowedThing> things)
{
    public static async Task<ReadersThings> ReadAsync(CoeMapDb db, IReadOnlyList<Follow> follows, CancellationToken stop) =>
        new(follows, await FollowedThing.ReadAsync(db, follows.Select(f => (f.Of, f.Subject)), stop));

    /// <summary>Who began to follow in the middle of the week hears of what came after.</summary>
    public List<string> Because(DateTimeOffset at, Func<Follow, bool> concerns) =>
        [.. follows.Where(f => f.SinceAt < at && ThingOf(f) is not null && concerns(f)).Select(f => ThingOf(f)!.InWords).Distinct(StringComparer.Ordinal)];

    public Guid? IdOf(Follow follow) => ThingOf(follow)?.Id;

    public List<Guid> Ids(FollowOf of) => [.. follows.Where(f => f.Of == of).Select(IdOf).OfType<Guid>().Distinct()];

    public List<string> Subjects(FollowOf of) => [.. follows.Where(f => f.Of == of).Select(f => f.Subject)];

    private FollowedThing? ThingOf(Follow follow) => things.GetValueOrDefault((follow.Of, follow.Subject));
}
