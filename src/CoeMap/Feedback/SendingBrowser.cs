using System.Security.Cryptography;
using System.Text;

namespace CoeMap.Feedback;

/// <summary>What came with a post beside its words: where from, and what the page's script reported.</summary>
/// <param name="Client">The client's network address; only its keyed hash is kept, for a day.</param>
/// <param name="BrowserKey">The browser's own key, given out with the answer to its first post; null before.</param>
/// <param name="OnceKey">Minted by the page's script for one opening; null without scripts.</param>
/// <param name="TookMilliseconds">How long the page was open, when a script reported it.</param>
/// <param name="Trap">What stood in the field that people never see.</param>
public sealed record SendingBrowser(string Client, string? BrowserKey = null, Guid? OnceKey = null, int? TookMilliseconds = null, string? Trap = null)
{
    /// <summary>Faster than anybody reads and writes.</summary>
    public const int TooFastMilliseconds = 2_000;

    public SpamSign? LooksLikeSpam =>
        !string.IsNullOrEmpty(Trap) ? SpamSign.HiddenFieldFilled
        : TookMilliseconds is >= 0 and < TooFastMilliseconds ? SpamSign.TooFast
        : null;

    public byte[] ClientHash(string secret) => Hash(secret, "client", Client);

    public byte[]? BrowserHash(string secret) => BrowserKey is null ? null : Hash(secret, "browser", BrowserKey);

    /// <summary>Equal for the same words from the same client.</summary>
    public byte[] RepeatHash(string secret, params string?[] words) => Hash(secret, [.. words.Prepend(Client).Prepend("repeat").Select(w => w ?? "")]);

    internal static byte[] Hash(string secret, params string[] parts) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
}
