using System.Security.Cryptography;
using System.Text;

namespace CoeMap.People;

/// <summary>A six-digit code mailed to somebody who wants to sign in: single use, ten minutes, five attempts, one browser.</summary>
public sealed class SignInCode
{
    public const int MaxAttempts = 5;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private SignInCode() { }

    public Guid Id { get; private set; }

    /// <summary>Upper case, as Identity compares addresses.</summary>
    public string NormalizedEmail { get; private set; } = "";

    /// <summary>The code under a key that only the asking browser holds, so the table alone opens nothing.</summary>
    public byte[] CodeHash { get; private set; } = [];

    /// <summary>Keyed hash of the client's address, for the limit per client; expires with the row.</summary>
    public byte[] ClientHash { get; private set; } = [];
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }
    public int Attempts { get; private set; }
    public uint Version { get; private set; }

    public static SignInCode Ask(Guid id, string email, string code, string browserKey, byte[] clientHash, DateTimeOffset now) =>
        new()
        {
            Id = id,
            NormalizedEmail = email.Trim().ToUpperInvariant(),
            CodeHash = Hash(code, browserKey),
            ClientHash = clientHash,
            AskedAt = now,
            ExpiresAt = now + Life,
        };

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now < ExpiresAt && Attempts < MaxAttempts;

    /// <returns>True once, for the right code from the browser that asked, in time.</returns>
    public bool Try(string code, string browserKey, DateTimeOffset now)
    {
        if (!IsOpen(now)) return false;
        Attempts++;
        if (!CryptographicOperations.FixedTimeEquals(CodeHash, Hash(code, browserKey))) return false;
        UsedAt = now;
        return true;
    }

    /// <returns>Six digits, all equally likely.</returns>
    public static string NewCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Hash(string code, string browserKey) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(browserKey), Encoding.UTF8.GetBytes(code));
}
