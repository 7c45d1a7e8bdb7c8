using System.Security.Cryptography;
using System.Text;

namespace CoeMap.Email;

/// <summary>The secret in a link that stands in for a sign-in: mailed or shown once, 32 lower-case hexadecimal digits; only its hash is stored.</summary>
public static class LinkKey
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static bool IsOne(string? key) => key is { Length: 32 } && key.All(char.IsAsciiHexDigitLower);

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));
}
