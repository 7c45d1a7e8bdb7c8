namespace CoeMap.Web.SignedIn;

/// <summary>How our cookies are made: bound to this host where the site is reached over TLS, never readable by scripts.</summary>
/// <remarks>A proxy may end TLS before us, so the configured public address decides, not the request.</remarks>
public sealed class SiteCookies(IConfiguration configuration)
{
    private readonly bool tls = configuration["PublicAddress"]?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true;

    public CookieSecurePolicy Secure => tls ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>Protects forms; pages that hold none are the same with it and without.</summary>
    public string Form => Name("coemap-form");

    public string Name(string name) => tls ? "__Host-" + name : name;

    /// <param name="life">Null ends with the browser.</param>
    public CookieOptions Options(TimeSpan? life) =>
        new() { HttpOnly = true, Secure = tls, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true };
}
