using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CoeMap.Web.WorkAccounts;

/// <summary>OpenID Connect over the framework's OAuth: it brings state, correlation and PKCE; discovery, nonce and the checks of the token are ours.</summary>
internal sealed class OpenIdConnectHandler(IOptionsMonitor<OpenIdConnectOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<OpenIdConnectOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce";
    private IssuerFacts? facts;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        facts = await Options.Document.ReadAsync(Context.RequestAborted); // the address cannot be built while waiting
        properties.Items[Nonce] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(base.BuildChallengeUrl(properties, redirectUri)).Query);
        asked[Nonce] = properties.Items[Nonce];
        return QueryHelpers.AddQueryString(facts!.Authorization.AbsoluteUri, asked);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        facts = await Options.Document.ReadAsync(Context.RequestAborted);
        // An issuer that names itself in its answer (RFC 9207) must be the one that was asked.
        if (Request.Query["iss"] is [{ } said] && !facts.Name.Contains(IssuerFacts.TenantPlace, StringComparison.Ordinal) && said != facts.Name)
        {
            throw new SignInRefusedException(SignInProblem.Issuer, "Another issuer answered.");
        }

        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            ["code_verifier"] = context.Properties.Items[OAuthConstants.CodeVerifierKey] ?? "",
        };
        context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey);
        using var request = new HttpRequestMessage(HttpMethod.Post, facts!.Token) { Headers = { Accept = { new("application/json") } } };
        if (facts.TakesSecretInForm) (form["client_id"], form["client_secret"]) = (Options.ClientId, Options.ClientSecret);
        else request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(Options.ClientId)}:{Uri.EscapeDataString(Options.ClientSecret)}")));
        request.Content = new FormUrlEncodedContent(form);
        try
        {
            using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
            var body = await response.Content.ReadAsStringAsync(Context.RequestAborted);
            if (response.IsSuccessStatusCode) return OAuthTokenResponse.Success(JsonDocument.Parse(body));
            return OAuthTokenResponse.Failed(new SignInRefusedException(SignInProblem.Code, $"The issuer answered {(int)response.StatusCode} to the code."));
        }
        catch (Exception e) when (e is HttpRequestException or JsonException)
        {
            return OAuthTokenResponse.Failed(new SignInRefusedException(SignInProblem.Away, "The issuer does not give tokens.", e));
        }
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = IdToken.Read(IdToken.Claim(tokens.Response!.RootElement, "id_token"));
        if (!token.HasKeyIn(facts!)) facts = await Options.Document.LookAgainAsync(Context.RequestAborted);
        var nonce = properties.Items.TryGetValue(Nonce, out var sent) ? sent ?? "" : "";
        var account = TokenChecks.Check(token.ClaimsSignedBy(facts!), Options.Issuer, facts!, nonce, TimeProvider.GetUtcNow());
        properties.Items.Remove(Nonce);
        return new(account.ToPrincipal(), properties, Scheme.Name);
    }
}

/// <summary>One scheme an issuer; what the framework would take from its options the issuer's own document says.</summary>
internal sealed class OpenIdConnectOptions : OAuthOptions
{
    public WorkAccountIssuer Issuer { get; set; } = null!;
    public IssuerDocument Document { get; set; } = null!;
}
