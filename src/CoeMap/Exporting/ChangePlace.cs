using System.Globalization;

namespace CoeMap.Exporting;

/// <summary>How far somebody has read the changes.</summary>
/// <param name="In">The transaction of the last change read; 0 for the beginning.</param>
/// <param name="ThingId">The thing of the last change read.</param>
/// <param name="From">Where reading begins by the clock; null to go by the transaction alone.</param>
public sealed record ChangePlace(ulong In, Guid ThingId, DateTimeOffset? From = null)
{
    public static readonly ChangePlace Beginning = new(0, Guid.Empty);

    public string ToCursor() => string.Create(CultureInfo.InvariantCulture, $"{In}-{ThingId:N}");

    /// <param name="since">A cursor, or a time such as 2026-11-29T09:00:00Z or 2026-11-29.</param>
    /// <returns>Null for what is neither.</returns>
    public static ChangePlace? Read(string since)
    {
        if (since.Split('-') is [var number, var thing] && ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= long.MaxValue && Guid.TryParseExact(thing, "N", out var id)) return new(at, id);
        return DateTimeOffset.TryParseExact(since, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? Beginning with { From = time } : null;
    }

    // A plus in an address arrives as a space.
    private static readonly string[] Times = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ss zzz"];
}
