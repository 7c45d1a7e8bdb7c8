using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoeMap.Web.Tests.Mailing;

/// <summary>GOV.UK Notify as its documentation describes it: checks the token, then answers as the recipient's name asks for.</summary>
public sealed class FakeNotify : IAsyncDisposable
{
    public const string Service = "26785a09-0000-4000-8000-000000000001", Secret = "3d844edf-0000-4000-8000-000000000002", Template = "9d751e0e-0000-4000-8000-000000000003";
    private readonly WebApplication app;

    private FakeNotify(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <summary>What it is asked by the clock of the site.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public List<JsonElement> Taken { get; } = [];

    public static FakeNotify Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var notify = new FakeNotify(builder.Build());
        notify.app.MapPost("/v2/notifications/email", notify.Take);
        notify.app.StartAsync().GetAwaiter().GetResult();
        return notify;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> Take(HttpRequest request)
    {
        if (!IsOurs(request.Headers.Authorization.ToString())) return Error(403, "AuthError", "Invalid token: signature, api token not found");
        var asked = (await JsonDocument.ParseAsync(request.Body)).RootElement.Clone();
        var to = asked.GetProperty("email_address").GetString()!;
        if (asked.GetProperty("template_id").GetString() != Template) return Error(404, "NoResultFound", "No result found");
        if (to.StartsWith("nobody", StringComparison.Ordinal)) return Error(400, "ValidationError", "email_address Not a valid email address");
        if (to.StartsWith("busy", StringComparison.Ordinal)) return Error(429, "RateLimitError", "Exceeded rate limit");
        if (to.StartsWith("broken", StringComparison.Ordinal)) return Error(500, "Exception", "Internal server error");
        Taken.Add(asked);
        return Results.Json(new { id = Guid.NewGuid(), reference = asked.GetProperty("reference").GetString() }, statusCode: 201);
    }

    private bool IsOurs(string authorization)
    {
        if (!authorization.StartsWith("Bearer ", StringComparison.Ordinal) || authorization[7..].Split('.') is not [var header, var payload, var signature]) return false;
        var right = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes($"{header}.{payload}"));
        var (head, said) = (JsonDocument.Parse(Base64Url.DecodeFromChars(header)).RootElement, JsonDocument.Parse(Base64Url.DecodeFromChars(payload)).RootElement);
        var age = Clock.GetUtcNow().ToUnixTimeSeconds() - said.GetProperty("iat").GetInt64();
        return head.GetProperty("alg").GetString() == "HS256" && head.GetProperty("typ").GetString() == "JWT" && said.GetProperty("iss").GetString() == Service
            && age is >= -30 and <= 30 && Base64Url.DecodeFromChars(signature).AsSpan().SequenceEqual(right);
    }

    private static IResult Error(int code, string error, string message) => Results.Json(new { errors = new[] { new { error, message } }, status_code = code }, statusCode: code);
}
