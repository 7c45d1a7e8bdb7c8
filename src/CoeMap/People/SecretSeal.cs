using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CoeMap.People;

/// <summary>Keeps the secrets of authenticator apps unreadable in the database, under the keys that protect cookies.</summary>
public sealed class SecretSeal(IDataProtectionProvider protection)
{
    // Each person's own: a row copied to another person opens nothing.
    private IDataProtector Of(Guid personId) => protection.CreateProtector("CoeMap.SecondFactor", personId.ToString("N"));

    public string Close(Guid personId, byte[] secret) => Convert.ToBase64String(Of(personId).Protect(secret));

    /// <returns>Null when it was sealed for somebody else or under keys that are gone.</returns>
    public byte[]? Open(Guid personId, string sealedSecret)
    {
        try
        {
            return Of(personId).Unprotect(Convert.FromBase64String(sealedSecret));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
