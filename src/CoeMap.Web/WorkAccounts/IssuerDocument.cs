using System.Text.Json;

namespace CoeMap.Web.WorkAccounts;

/// <summary>What an issuer says about itself: its name, where it is asked, and the keys it signs with. Read when needed and kept for a day.</summary>
internal sealed class IssuerDocument(WorkAccountIssuer issuer, TimeProvider clock, Func<HttpClient> client) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    // An unknown key may be a new one; a flood of made-up ones must not become a flood of questions.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim reading = new(1, 1);
    private DateTimeOffset readAt, keysReadAt;
    private IssuerFacts? facts;

    /// <exception cref="SignInRefusedException">The issuer does not answer, or says what cannot be trusted.</exception>
    public async Task<IssuerFacts> ReadAsync(CancellationToken stop) =>
        facts is { } known && clock.GetUtcNow() - readAt < Life ? known : await LockedAsync(ReadAnewAsync, stop);

    /// <summary>The issuer may have changed its keys since they were read.</summary>
    public async Task<IssuerFacts> LookAgainAsync(CancellationToken stop) =>
        facts is { } known && clock.GetUtcNow() - keysReadAt < BetweenLooks ? known : await LockedAsync(ReadAnewAsync, stop);

    public void Dispose() => reading.Dispose();

    private async Task<IssuerFacts> LockedAsync(Func<CancellationToken, Task<IssuerFacts>> read, CancellationToken stop)
    {
        var asked = facts;
        await reading.WaitAsync(stop);
        try
        {
            return ReferenceEquals(asked, facts) || facts is null ? await read(stop) : facts;
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<IssuerFacts> ReadAnewAsync(CancellationToken stop)
    {
        using var document = await GetAsync(issuer.Discovery, stop);
        var said = document.RootElement;
        var name = Text(said, "issuer");
        if (!Is(name)) throw new SignInRefusedException(SignInProblem.Issuer, $"The issuer of {issuer.Key} calls itself {name}.");

        using var keys = await GetAsync(Address(said, "jwks_uri"), stop);
        var methods = said.TryGetProperty("token_endpoint_auth_methods_supported", out var list) ? list.EnumerateArray().Select(m => m.GetString()).ToList() : [];
        facts = new(name, Address(said, "authorization_endpoint"), Address(said, "token_endpoint"), methods.Contains("client_secret_post"), SigningKey.ReadAll(keys.RootElement));
        readAt = keysReadAt = clock.GetUtcNow();
        return facts;
    }

    // Entra's document for many tenants has a place for the tenant's id in the name; every other issuer is called as it is configured.
    private bool Is(string name) => issuer.IsEntra
        ? Uri.TryCreate(name.Replace(IssuerFacts.TenantPlace, Guid.Empty.ToString(), StringComparison.Ordinal), UriKind.Absolute, out var address) && address.Host == issuer.Discovery.Host
        : name.TrimEnd('/') == issuer.Authority.TrimEnd('/');

    private async Task<JsonDocument> GetAsync(Uri address, CancellationToken stop)
    {
        try
        {
            await using var answer = await client().GetStreamAsync(address, stop);
            return await JsonDocument.ParseAsync(answer, cancellationToken: stop);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            throw new SignInRefusedException(SignInProblem.Away, $"{issuer.Key}: {address} does not answer.", e);
        }
    }

    private static string Text(JsonElement said, string name) =>
        said.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text ? text
        : throw new SignInRefusedException(SignInProblem.Away, $"The issuer does not say its {name}.");

    private static Uri Address(JsonElement said, string name) =>
        Uri.TryCreate(Text(said, name), UriKind.Absolute, out var address) && WorkAccountIssuer.IsSafe(address) ? address
        : throw new SignInRefusedException(SignInProblem.Away, $"The issuer’s {name} is no safe address.");
}

/// <param name="Name">What "iss" must be; for many tenants with a place for the tenant's id.</param>
/// <param name="Authorization">Where people are sent.</param>
/// <param name="Token">Where codes become tokens.</param>
/// <param name="TakesSecretInForm">Else the secret goes in a header.</param>
internal sealed record IssuerFacts(string Name, Uri Authorization, Uri Token, bool TakesSecretInForm, IReadOnlyList<SigningKey> Keys)
{
    public const string TenantPlace = "{tenantid}";
}
