using System.Security.Cryptography;
using CoeMap.Web.SignedIn;
using Microsoft.AspNetCore.DataProtection;

namespace CoeMap.Web.Pages.Feedback;

/// <summary>The key by which a browser is counted: sealed, so that none can be made up, and given out by the answer to a first post only.</summary>
public sealed class BrowserKey(IHttpContextAccessor accessor, IDataProtectionProvider protection, SiteCookies cookies)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);
    private readonly IDataProtector protector = protection.CreateProtector("CoeMap.BrowserKey");
    // Not “coemap…”: a cookie of that name would cost its readers the kept pages (Caching/PublicPages).
    private readonly string name = cookies.Name("reader-key");

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A browser's key belongs to a request.");

    /// <returns>Null for a browser that has posted nothing yet.</returns>
    public string? Read()
    {
        if (Http.Request.Cookies[name] is not { Length: > 0 } given) return null;
        try
        {
            return protector.Unprotect(given);
        }
        catch (CryptographicException)
        {
            return null; // an old key or a forged cookie: a browser like any other
        }
    }

    /// <summary>One that nobody else has; it is the browser's once it has been given.</summary>
    public static string New() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    public void GiveIfMissing(string? key = null)
    {
        if (Read() is not null) return;
        Http.Response.Cookies.Append(name, protector.Protect(key ?? New()), cookies.Options(Life));
    }
}
