using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CoeMap.Web.SignedIn;

/// <summary>What a code that was asked for is to open.</summary>
public enum CodeFor { SignIn, WorkAccount, Mailbox }

/// <param name="CodeId">Which code the browser waits for.</param>
/// <param name="Key">Without it the code opens nothing.</param>
/// <param name="Email">Where the code was mailed to; empty until it was.</param>
/// <param name="Return">Where to go on; a local path or null.</param>
/// <param name="For">A sign-in, the connection of a work account, or the mailbox of somebody who has none yet.</param>
public sealed record PendingSignIn(Guid CodeId, string Key, string Email = "", string? Return = null, CodeFor For = CodeFor.SignIn);

/// <summary>What the browser that asked for a code holds and nobody else: a sealed ticket in the form, then a sealed cookie.</summary>
public sealed class AskingBrowser(IHttpContextAccessor accessor, IDataProtectionProvider protection, SiteCookies cookies)
{
    // A little longer than a code lives, so that a late one is answered with "expired".
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("CoeMap.SignIn").ToTimeLimitedDataProtector();
    private readonly string name = cookies.Name("coemap-sign-in");

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A sign-in belongs to a request.");

    public string Client => ClientAddress.Of(Http);

    public static PendingSignIn NewTicket() => new(Guid.CreateVersion7(), Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));

    public string Seal(PendingSignIn pending) => protector.Protect(JsonSerializer.Serialize(pending), Life);

    /// <returns>Null when it is too old, broken or not ours.</returns>
    public PendingSignIn? Open(string? sealedWords)
    {
        try
        {
            return string.IsNullOrEmpty(sealedWords) ? null : JsonSerializer.Deserialize<PendingSignIn>(protector.Unprotect(sealedWords));
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public void Remember(PendingSignIn pending) => Http.Response.Cookies.Append(name, Seal(pending), cookies.Options(Life));

    public PendingSignIn? Recall() => Open(Http.Request.Cookies[name]);

    public void Forget() => Http.Response.Cookies.Delete(name, cookies.Options(life: null));
}
