using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using static CoeMap.Web.WorkAccounts.IdToken;

namespace CoeMap.Web.WorkAccounts;

/// <summary>What must be true of signed claims before anybody is believed to be somebody.</summary>
internal static class TokenChecks
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <param name="claims">Signed by the issuer.</param>
    /// <param name="issuer">As configured.</param>
    /// <param name="facts">As the issuer describes itself.</param>
    /// <param name="nonce">What we sent along with the question.</param>
    /// <exception cref="SignInRefusedException">Something is not as it must be.</exception>
    public static WorkAccount Check(JsonElement claims, WorkAccountIssuer issuer, IssuerFacts facts, string nonce, DateTimeOffset now)
    {
        var tenant = Claim(claims, "tid");
        if (issuer.IsEntra && !Guid.TryParseExact(tenant, "D", out _)) throw Refused(SignInProblem.Tenant, "It names no tenant.");
        if (Claim(claims, "iss") is not { Length: > 0 } iss || iss != facts.Name.Replace(IssuerFacts.TenantPlace, tenant, StringComparison.Ordinal)) throw Refused(SignInProblem.Issuer, "Another issuer made it.");
        if (issuer.IsEntra && issuer.Tenants.Count > 0 && !issuer.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)) throw Refused(SignInProblem.Tenant, "Its tenant is not let in.");

        CheckAudience(claims, issuer.ClientId);
        if (!Moment(claims, "exp", out var ends) || ends <= now - Skew) throw Refused(SignInProblem.Expired, "It has expired.");
        if (!Moment(claims, "iat", out var made) || made > now + Skew) throw Refused(SignInProblem.Expired, "It was made in the future.");
        if (Moment(claims, "nbf", out var begins) && begins > now + Skew) throw Refused(SignInProblem.Expired, "It is not valid yet.");
        if (!Same(Claim(claims, "nonce"), nonce)) throw Refused(SignInProblem.Nonce, "It answers another question.");

        var subject = Claim(claims, issuer.IsEntra ? "oid" : "sub");
        if (subject.Length is 0 or > 255) throw Refused(SignInProblem.Subject, "It names nobody.");
        return new(issuer.Key, iss, subject, Claim(claims, "email"));
    }

    private static void CheckAudience(JsonElement claims, string us)
    {
        if (!claims.TryGetProperty("aud", out var aud)) throw Refused(SignInProblem.Audience, "It is meant for nobody.");
        var audience = aud.ValueKind == JsonValueKind.Array ? [.. aud.EnumerateArray().Select(a => a.ToString())] : new List<string> { aud.ToString() };
        var party = Claim(claims, "azp");
        if (!audience.Contains(us, StringComparer.Ordinal) || (audience.Count > 1 && party.Length == 0) || (party.Length > 0 && party != us))
        {
            throw Refused(SignInProblem.Audience, "It is meant for somebody else.");
        }
    }

    private static bool Moment(JsonElement claims, string name, out DateTimeOffset moment)
    {
        var isNumber = claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number;
        var seconds = isNumber ? value.GetDouble() : 0;
        var isMoment = isNumber && seconds is > 0 and < 253_402_300_799;
        moment = isMoment ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : default;
        return isMoment;
    }

    private static bool Same(string said, string nonce) =>
        nonce.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), Encoding.UTF8.GetBytes(nonce));
}
