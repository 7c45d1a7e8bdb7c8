using System.Security.Cryptography;
using System.Text;

namespace CoeMap.Feedback;

/// <summary>The key in the link by which somebody comes back to the main form from any browser.</summary>
public static class MainFeedbackKey
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static bool IsOne(string? key) => key is { Length: 32 } && key.All(char.IsAsciiHexDigitLower);

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));
}
