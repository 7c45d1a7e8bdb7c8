using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CoeMap.People;

/// <summary>The six digits that an authenticator app shows for half a minute (RFC 6238 with SHA-1, as every app knows it).</summary>
public static class OneTimeCode
{
    public const int SecretBytes = 20;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>Which half minute it is; each one's code is taken once.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    public static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // HMAC-SHA1 is what RFC 6238 and every app compute; the hash's weakness against collisions does not touch it
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <returns>The half minute whose code it is: this one, the one before or the next, for clocks that differ; null for no match or one used before.</returns>
    public static long? StepOf(byte[] secret, string digits, DateTimeOffset now, long lastStep)
    {
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            var isIt = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(At(secret, step)), System.Text.Encoding.ASCII.GetBytes(digits));
            if (isIt && step > lastStep) found ??= step;
        }

        return found;
    }

    /// <summary>The secret as people type it into an app: base 32, 32 letters and digits.</summary>
    public static string InLetters(byte[] secret)
    {
        var bits = string.Concat(secret.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        return string.Concat(bits.Chunk(5).Select(five => Letters[Convert.ToInt32(new string(five), 2)]));
    }
}
