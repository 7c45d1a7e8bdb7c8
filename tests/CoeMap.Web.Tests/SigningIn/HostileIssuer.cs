using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CoeMap.Web.Tests.SigningIn;

/// <summary>An issuer in the hands of a test: it lets everybody in at once and answers with whatever token the test makes.</summary>
public sealed class HostileIssuer : IAsyncDisposable
{
    private readonly WebApplication app;
    private string nonce = "";

    private HostileIssuer(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public RSA Rsa { get; private set; } = RSA.Create(2048);
    public ECDsa Curve { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    public string KeyId { get; private set; } = "first";

    /// <summary>Whom its keys say that they sign for; null says nothing.</summary>
    public string? KeysSpeakFor { get; set; }

    /// <summary>Changes the claims of a good token before it is signed.</summary>
    public Action<JsonObject> Claims { get; set; } = _ => { };

    /// <summary>Makes the token from header and payload; a good signature unless a test says otherwise.</summary>
    public Func<JsonObject, JsonObject, string> Sign { get; set; } = null!;

    public static HostileIssuer Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new HostileIssuer(builder.Build());
        issuer.BehaveWell();
        issuer.app.MapGet("/.well-known/openid-configuration", () => issuer.Document(issuer.Address));
        issuer.app.MapGet("/many/.well-known/openid-configuration", () => issuer.Document(issuer.Address + "/{tenantid}/v2.0"));
        issuer.app.MapGet("/keys", () => issuer.Keys());
        issuer.app.MapGet("/authorize", (HttpRequest request) =>
        {
            issuer.nonce = request.Query["nonce"]!;
            return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"]!, new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = "c", ["state"] = request.Query["state"] }));
        });
        issuer.app.MapPost("/token", () => Results.Json(new { access_token = "a", token_type = "Bearer", id_token = issuer.Token() }));
        issuer.app.StartAsync().GetAwaiter().GetResult();
        return issuer;
    }

    public void BehaveWell() => (Claims, Sign) = (_ => { }, (header, payload) => SignedWithRsa(header, payload, RSASignaturePadding.Pkcs1));

    public void ChangeKeys(string id) => (Rsa, KeyId) = (RSA.Create(2048), id);

    public string SignedWithRsa(JsonObject header, JsonObject payload, RSASignaturePadding padding, RSA? other = null) =>
        Join(header, payload, content => (other ?? Rsa).SignData(content, HashAlgorithmName.SHA256, padding));

    public static string Join(JsonObject header, JsonObject payload, Func<byte[], byte[]> sign)
    {
        var content = Part(Encoding.UTF8.GetBytes(header.ToJsonString())) + "." + Part(Encoding.UTF8.GetBytes(payload.ToJsonString()));
        return content + "." + Part(sign(Encoding.ASCII.GetBytes(content)));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Rsa.Dispose();
        Curve.Dispose();
    }

    private string Token()
    {
        var now = DateTimeOffset.UtcNow;
        var payload = new JsonObject
        {
            ["iss"] = Address,
            ["aud"] = "coemap",
            ["sub"] = "somebody",
            ["nonce"] = nonce,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
        };
        Claims(payload);
        return Sign(new JsonObject { ["alg"] = "RS256", ["kid"] = KeyId }, payload);
    }

    private JsonObject Document(string name) => new()
    {
        ["issuer"] = name,
        ["authorization_endpoint"] = Address + "/authorize",
        ["token_endpoint"] = Address + "/token",
        ["jwks_uri"] = Address + "/keys",
        ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post"),
    };

    private JsonObject Keys()
    {
        var (rsa, curve) = (Rsa.ExportParameters(false), Curve.ExportParameters(false));
        return new()
        {
            ["keys"] = new JsonArray(
                new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = KeyId, ["n"] = Part(rsa.Modulus!), ["e"] = Part(rsa.Exponent!), ["issuer"] = KeysSpeakFor },
                new JsonObject { ["kty"] = "EC", ["kid"] = "curve", ["crv"] = "P-256", ["x"] = Part(curve.Q.X!), ["y"] = Part(curve.Q.Y!) }),
        };
    }

    private static string Part(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
