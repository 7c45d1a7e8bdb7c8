using System.Collections.Concurrent;
using CoeMap.People;

namespace CoeMap.Testing;

/// <summary>The telephones of a site's staff: the keys that their pages showed, and the codes that an app would show now.</summary>
public sealed class Authenticators(FakeClock clock)
{
    private readonly ConcurrentDictionary<string, byte[]> secrets = new(StringComparer.OrdinalIgnoreCase);

    public void Keep(string email, string key) => secrets[email] = Bytes(key);

    /// <summary>A code that was not used before: half a minute passes first.</summary>
    public string CodeOf(string email)
    {
        clock.Advance(TimeSpan.FromSeconds(30));
        return OneTimeCode.At(secrets[email], OneTimeCode.StepAt(clock.GetUtcNow()));
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Where(char.IsLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
