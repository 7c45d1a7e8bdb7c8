using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace CoeMap.Web.WorkAccounts;

/// <summary>A public key of an issuer. It checks signatures of three kinds, and only those: RS256, PS256 and ES256.</summary>
/// <param name="Id">Empty where the issuer gives its keys no ids.</param>
/// <param name="Algorithm">The one kind the issuer allows it for; empty for any that its type can.</param>
/// <param name="Rsa">Null for an elliptic key.</param>
/// <param name="Curve">A point on P-256; null for an RSA key.</param>
/// <param name="SpeaksFor">The one issuer, or all tenants’ pattern, that it signs for, where the set says so, as Entra’s does: a key of one tenant proves nothing of another.</param>
internal sealed record SigningKey(string Id, string Algorithm, RSAParameters? Rsa, ECParameters? Curve, string SpeaksFor = "")
{
    private const int LeastBits = 2048;

    public static bool Knows(string algorithm) => algorithm is "RS256" or "PS256" or "ES256";

    public bool Fits(string algorithm, string id) =>
        (id.Length == 0 || Id == id) && (Algorithm.Length == 0 || Algorithm == algorithm) && (algorithm == "ES256" ? Curve is not null : Rsa is not null);

    public bool MaySpeakFor(string issuer, string tenant) => SpeaksFor.Length == 0 || SpeaksFor.Replace(IssuerFacts.TenantPlace, tenant, StringComparison.Ordinal) == issuer;

    public bool Signed(string algorithm, byte[] content, byte[] signature)
    {
        if (algorithm == "ES256")
        {
            using var curve = ECDsa.Create(Curve!.Value);
            return curve.VerifyData(content, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }

        using var rsa = RSA.Create(Rsa!.Value);
        return rsa.VerifyData(content, signature, HashAlgorithmName.SHA256, algorithm == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
    }

    /// <returns>The keys of a set that can check signatures; others are passed over.</returns>
    public static IReadOnlyList<SigningKey> ReadAll(JsonElement set) =>
        set.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array ? [.. keys.EnumerateArray().Select(Read).OfType<SigningKey>()] : [];

    private static SigningKey? Read(JsonElement key)
    {
        if (Text(key, "use") is not ("" or "sig")) return null;
        var (id, algorithm) = (Text(key, "kid"), Text(key, "alg"));
        try
        {
            return Text(key, "kty") switch
            {
                "RSA" when Bytes(key, "n") is var modulus && modulus.Length * 8 >= LeastBits =>
                    new(id, algorithm, new RSAParameters { Modulus = modulus, Exponent = Bytes(key, "e") }, null, Text(key, "issuer")),
                "EC" when Text(key, "crv") == "P-256" =>
                    new(id, algorithm, null, new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Bytes(key, "x"), Y = Bytes(key, "y") } }, Text(key, "issuer")),
                _ => null,
            };
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Text(JsonElement key, string name) =>
        key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(Text(key, name));
}
