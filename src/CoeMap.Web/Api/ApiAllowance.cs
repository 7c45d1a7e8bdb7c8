using System.Collections.Concurrent;

namespace CoeMap.Web.Api;

/// <summary>How much one client may ask in a minute. Only what has to be made counts: answers that are kept cost next to nothing, and are free.</summary>
/// <remarks>A count a minute and address, in this instance's memory; two instances allow twice as much, which is no harm.</remarks>
/// <param name="perMinute">Answers that are made for one client in a minute.</param>
/// <param name="clock">Which minute it is.</param>
internal sealed class ApiAllowance(int perMinute, TimeProvider clock)
{
    /// <summary>A download holds the whole map, and counts as this many answers.</summary>
    public const int OfDownload = 20;
    private const int MostClients = 20_000;
    private readonly ConcurrentDictionary<string, int> used = new(StringComparer.Ordinal);
    private readonly Lock turning = new();
    private long minute;

    public int PerMinute => perMinute;

    /// <summary>Until the next minute, in whole seconds.</summary>
    public int SecondsLeft => 60 - (int)(clock.GetUtcNow().ToUnixTimeSeconds() % 60);

    public int Left(string client)
    {
        Turn();
        return Math.Max(0, perMinute - used.GetValueOrDefault(client));
    }

    /// <returns>False when it was all used already.</returns>
    public bool TryUse(string client, int cost)
    {
        Turn();
        return used.AddOrUpdate(client, cost, (_, before) => before >= perMinute ? before + 1 : before + cost) - cost < perMinute;
    }

    // Whoever comes first in a new minute forgets the old one; a flood of made-up addresses is forgotten sooner.
    private void Turn()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (Interlocked.Read(ref minute) == now && used.Count < MostClients) return;
        lock (turning)
        {
            if (minute == now && used.Count < MostClients) return;
            used.Clear();
            Interlocked.Exchange(ref minute, now);
        }
    }
}
