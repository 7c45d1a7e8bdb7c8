using System.Collections.Concurrent;
using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Asks the addresses that published listings give, each once a week, whether anything is there; one at a time from each host.</summary>
/// <remarks>It saves twice: that it asks, then what it heard. So no address is asked twice a day, whatever happens in between.</remarks>
public sealed class CheckLinks(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, ILinkProbe probe)
{
    private const int MostOfOneRun = 500;
    private const int MostOfOneHost = 20;
    private const int HostsAtOnce = 4;

    /// <returns>How many addresses were asked.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var due = await DueAsync(db, now, stop);
        due.ForEach(c => c.Begin(now));
        if (!(await db.TrySaveAsync()).IsWritten) return 0; // another instance asks them

        var heard = new ConcurrentDictionary<string, LinkAnswer>(StringComparer.Ordinal);
        var hosts = due.Select(c => new Uri(c.Address)).DistinctBy(PathOf, StringComparer.OrdinalIgnoreCase).GroupBy(a => a.Host, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = stop }, async (host, ending) =>
        {
            foreach (var address in host.Take(MostOfOneHost)) heard[address.OriginalString] = await probe.AskAsync(address, ending);
        });

        foreach (var check in due) if (heard.TryGetValue(check.Address, out var answer)) check.Hear(answer, now);
        await db.TrySaveAsync();
        return heard.Count;
    }

    private static async Task<List<LinkCheck>> DueAsync(CoeMapDb db, DateTimeOffset now, CancellationToken stop)
    {
        var known = await db.LinkChecks.ToListAsync(stop);
        var given = new HashSet<(Guid, string)>();
        await foreach (var listing in db.Listings.AsNoTracking().Public().Select(l => new { l.Id, l.Content }).AsAsyncEnumerable().WithCancellation(stop))
        {
            given.UnionWith(AddressesOf(listing.Content).Where(WebAddress.IsSafe).Select(a => (listing.Id, a)));
        }

        db.LinkChecks.RemoveRange(known.Where(c => !given.Contains((c.ListingId, c.Address))));
        var fresh = given.Except(known.Select(c => (c.ListingId, c.Address))).Select(g => LinkCheck.Of(g.Item1, g.Item2)).ToList();
        db.LinkChecks.AddRange(fresh);

        // What was asked at this path within a day rests, under whatever listing it stands.
        var checks = known.Where(c => given.Contains((c.ListingId, c.Address))).Concat(fresh).ToList();
        var resting = checks.Where(c => now - c.CheckedAt < LinkCheck.RestAfterFailure).Select(c => PathOf(new Uri(c.Address))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. checks.Where(c => IsDue(c, now) && !resting.Contains(PathOf(new Uri(c.Address)))).OrderBy(c => c.CheckedAt).Take(MostOfOneRun)];
    }

    private static bool IsDue(LinkCheck check, DateTimeOffset now) => check.CheckedAt is not { } last
        || now - last >= (check is { FirstFailedAt: not null, DeadSinceAt: null } ? LinkCheck.RestAfterFailure : LinkCheck.Rest);

    private static IEnumerable<string> AddressesOf(ListingContent content) =>
        new[] { content.Website, content.Repository, content.Documentation }.Concat(content.OtherLinks.Select(l => l.Url)).OfType<string>();

    private static string PathOf(Uri address) => address.Host + address.AbsolutePath;
}
