using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoeMap.Search;
using Microsoft.AspNetCore.WebUtilities;

namespace CoeMap.Exporting;

/// <summary>Where a page of listings ended, for the next to go on: what a cursor holds. It says for which search it is good.</summary>
/// <param name="For">The search, as a short hash.</param>
/// <param name="Ids">The last one shown, or for a ranked search the last few: should one have moved, another tells the place.</param>
/// <param name="At">When the last one was published.</param>
/// <param name="Name">What the last one is called.</param>
/// <param name="Shown">How many were shown so far, of a ranked search.</param>
public sealed record ListPlace(string For, IReadOnlyList<Guid> Ids, DateTimeOffset At, string Name, int Shown)
{
    private const int LongestCursor = 1_000;

    public static string Of(SearchQuery query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query.ToAddress())).AsSpan(0, 6));

    public string ToCursor() => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <returns>Null for what is no cursor of this search.</returns>
    public static ListPlace? Read(string cursor, SearchQuery query)
    {
        if (cursor.Length is 0 or > LongestCursor) return null;
        try
        {
            var place = JsonSerializer.Deserialize<ListPlace>(WebEncoders.Base64UrlDecode(cursor));
            return place is { Ids.Count: > 0, Name: not null, Shown: >= 0 } && place.For == Of(query) && !place.Name.Contains('\0', StringComparison.Ordinal) ? place : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentException)
        {
            return null;
        }
    }
}
