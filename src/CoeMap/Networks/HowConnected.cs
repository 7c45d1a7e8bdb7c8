using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Networks;

/// <summary>How two listings or organisations are connected: both ends by name, the shortest way between them in at most six steps.</summary>
/// <remarks>Five statements, and one more after something has changed.</remarks>
public sealed class HowConnected(IDbContextFactory<CoeMapDb> dbs, NetworkAtHand atHand)
{
    public async Task<Way> RunAsync(string? from, string? to, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var (start, end) = (await ThingsByName.FindAsync(db, from, stop), await ThingsByName.FindAsync(db, to, stop));
        if (start.Thing is not { } a || end.Thing is not { } b) return new(start, end, null);
        var way = ShortestWay.Between(await atHand.ReadAsync(db, stop), a.Id, b.Id);
        if (way is null) return new(start, end, null);
        var things = await NetworkThing.OfAsync(db, way.Select(s => s.Id), stop);
        return new(start, end, way.All(s => things.ContainsKey(s.Id)) ? [.. way.Select(s => new WayStop(things[s.Id], s.Said))] : null);
    }
}

/// <param name="Stops">Both ends and what stands between; null when an end is not known or there is no way in six steps.</param>
public sealed record Way(Meant From, Meant To, IReadOnlyList<WayStop>? Stops)
{
    public bool BothKnown => From.Thing is not null && To.Thing is not null;
}

/// <param name="Said">What joins it to the stop before, read from that one.</param>
public sealed record WayStop(NetworkThing Thing, IReadOnlyList<Said> Said);
