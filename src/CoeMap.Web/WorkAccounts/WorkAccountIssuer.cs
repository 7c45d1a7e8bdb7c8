namespace CoeMap.Web.WorkAccounts;

/// <summary>One OpenID Connect issuer whose accounts people may sign in with, as the settings under "WorkAccounts" describe it.</summary>
public sealed class WorkAccountIssuer
{
    private const string EntraHost = "login.microsoftonline.com";

    /// <summary>The name of the settings; part of the addresses /sign-in/with/{key} and /sign-in/with/{key}/callback.</summary>
    public string Key { get; set; } = "";

    /// <summary>What the button says after "Sign in with".</summary>
    public string Label { get; set; } = "your work account";

    /// <summary>Where /.well-known/openid-configuration is found.</summary>
    public string Authority { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";

    /// <summary>Entra ID: accounts are told apart by tenant and object, and the issuer holds the tenant's id. Known by its host.</summary>
    public bool? Entra { get; set; }

    /// <summary>Entra ID only: the tenants that are let in; none means every organisation's.</summary>
    public IList<string> Tenants { get; } = [];

    public bool IsEntra => Entra ?? (Uri.TryCreate(Authority, UriKind.Absolute, out var address) && address.Host == EntraHost);

    public Uri Discovery => new(Authority.TrimEnd('/') + "/.well-known/openid-configuration");

    /// <summary>The name of the authentication scheme.</summary>
    public string Scheme => "work-account-" + Key;

    /// <returns>What is wrong with the settings, in words for the administrator; null when nothing is.</returns>
    public string? Problem() =>
        ClientId.Length == 0 || ClientSecret.Length == 0 ? $"WorkAccounts__{Key}__ClientId and WorkAccounts__{Key}__ClientSecret are needed."
        : !Key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? $"WorkAccounts__{Key}: use letters, digits and hyphens only, it becomes part of an address."
        : !Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !IsSafe(address) ? $"WorkAccounts__{Key}__Authority must be an address that begins with https."
        : null;

    /// <summary>Tokens and keys travel over TLS, or do not leave the machine.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}

/// <summary>Every configured issuer, in the order of the sign-in page.</summary>
public sealed record WorkAccountIssuers(IReadOnlyList<WorkAccountIssuer> All)
{
    public WorkAccountIssuer? Find(string key) => All.FirstOrDefault(i => i.Key == key);
}
