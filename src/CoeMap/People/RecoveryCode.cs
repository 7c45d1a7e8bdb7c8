using System.Security.Cryptography;
using System.Text;

namespace CoeMap.People;

/// <summary>One of ten codes on paper that stand in, once each, for a telephone that is lost.</summary>
public sealed class RecoveryCode
{
    public const int Given = 10;
    private const int Length = 16;
    private const string Letters = "abcdefghjkmnpqrstvwxyz0123456789"; // none that look alike when written by hand, but for 0 and 1

    private RecoveryCode() { }

    public Guid Id { get; private set; }
    public Guid SecondFactorId { get; private set; }

    /// <summary>Eighty random bits need no salt and no slow hash.</summary>
    public byte[] Hash { get; private set; } = [];
    public DateTimeOffset? UsedAt { get; private set; }

    public static string New() => string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(4).Select(four => new string(four)));

    public static RecoveryCode Of(string code, Guid secondFactorId) => new() { SecondFactorId = secondFactorId, Hash = HashOf(code) };

    /// <summary>As typed: spaces, hyphens and capitals do not matter.</summary>
    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()));

    internal void Use(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(UsedAt is null, "A recovery code works once.");
        UsedAt = now;
    }
}
