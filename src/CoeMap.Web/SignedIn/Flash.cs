using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CoeMap.Web.SignedIn;

/// <param name="Heading">What happened.</param>
/// <param name="Text">What comes next; empty where the heading says it all.</param>
public sealed record FlashWords(string Heading, string Text = "");

/// <summary>The green banner of the next page: said before a redirect, shown once.</summary>
public sealed class Flash(IHttpContextAccessor accessor, IDataProtectionProvider protection, SiteCookies cookies)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly string name = cookies.Name("coemap-flash");

    public void Say(string heading, string text = "") =>
        Http.Response.Cookies.Append(name, Protector.Protect(JsonSerializer.Serialize(new FlashWords(heading, text))), cookies.Options(Life));

    /// <returns>What the page before said, once; null when it said nothing.</returns>
    public FlashWords? Take()
    {
        if (Http.Request.Cookies[name] is not { Length: > 0 } said) return null;
        if (!Http.Response.HasStarted) Http.Response.Cookies.Delete(name, cookies.Options(life: null));
        try
        {
            return JsonSerializer.Deserialize<FlashWords>(Protector.Unprotect(said));
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException)
        {
            return null; // an old key or a forged cookie: nothing was said
        }
    }

    private IDataProtector Protector => protection.CreateProtector("CoeMap.Flash");

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A flash belongs to a request.");
}
