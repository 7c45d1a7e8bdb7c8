using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CoeMap.Web.WorkAccounts;

/// <summary>An issuer's signed answer about who signed in. It is read at all only once its signature is known to be right.</summary>
internal sealed class IdToken
{
    private const int Longest = 65_536;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };
    private readonly byte[] content, signature;
    private readonly string payload;

    private IdToken(string header, string payload, string signature)
    {
        using var said = Parse(header);
        Algorithm = Claim(said.RootElement, "alg");
        KeyId = Claim(said.RootElement, "kid");
        if (said.RootElement.TryGetProperty("crit", out _)) throw Refused(SignInProblem.Algorithm, "It asks for an extension that we do not know.");
        if (!SigningKey.Knows(Algorithm)) throw Refused(SignInProblem.Algorithm, $"It is signed with “{(Algorithm.Length > 20 ? Algorithm[..20] : Algorithm)}”.");
        (this.payload, this.signature, content) = (payload, Decode(signature), Encoding.ASCII.GetBytes($"{header}.{payload}"));
    }

    public string Algorithm { get; }
    public string KeyId { get; }

    public static IdToken Read(string token)
    {
        var parts = token.Length <= Longest ? token.Split('.') : [];
        return parts.Length == 3 ? new(parts[0], parts[1], parts[2]) : throw Refused(SignInProblem.Token, "It does not have three parts.");
    }

    public bool HasKeyIn(IssuerFacts facts) => facts.Keys.Any(k => k.Fits(Algorithm, KeyId));

    /// <returns>The claims, signed by one of the issuer's keys that may speak for whom they name; nothing else about them has been checked.</returns>
    public JsonElement ClaimsSignedBy(IssuerFacts facts)
    {
        var signers = facts.Keys.Where(k => k.Fits(Algorithm, KeyId)).Where(IsSignedWith).ToList();
        if (signers.Count == 0) throw Refused(SignInProblem.Signature, "None of the issuer’s keys made its signature.");
        using var claims = Parse(payload);
        if (claims.RootElement.ValueKind != JsonValueKind.Object) throw Refused(SignInProblem.Token, "It holds no claims.");
        return signers.Exists(k => k.MaySpeakFor(Claim(claims.RootElement, "iss"), Claim(claims.RootElement, "tid"))) ? claims.RootElement.Clone() : throw Refused(SignInProblem.Issuer, "Its key signs for another issuer.");
    }

    internal static string Claim(JsonElement said, string name) =>
        said.ValueKind == JsonValueKind.Object && said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    internal static SignInRefusedException Refused(SignInProblem problem, string why) => new(problem, "The token was refused. " + why);

    private bool IsSignedWith(SigningKey key)
    {
        try
        {
            return key.Signed(Algorithm, content, signature);
        }
        catch (CryptographicException)
        {
            return false; // a key whose numbers are none
        }
    }

    private static JsonDocument Parse(string part)
    {
        try
        {
            return JsonDocument.Parse(Decode(part), Strict);
        }
        catch (JsonException)
        {
            throw Refused(SignInProblem.Token, "It is not JSON.");
        }
    }

    private static byte[] Decode(string part)
    {
        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            throw Refused(SignInProblem.Token, "It is not base64url.");
        }
    }
}
