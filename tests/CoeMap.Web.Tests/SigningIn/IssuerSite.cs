using CoeMap.Testing;
using Microsoft.AspNetCore.Hosting;

namespace CoeMap.Web.Tests.SigningIn;

/// <summary>The site with two issuers of work accounts: a real one, certified and running beside it, and a hostile one that answers as a test wants.</summary>
public sealed class IssuerSite : Site
{
    private readonly NodeProgram real = NodeProgram.Start("issuer.mjs", "http://127.0.0.1/sign-in/with/council/callback");

    public HostileIssuer Hostile { get; } = HostileIssuer.Start();

    public IssuerSite(TestPostgres postgres) : base(postgres) => Clock.Advance(DateTimeOffset.UtcNow - Clock.GetUtcNow()); // the real issuer knows one time only

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        Add(builder, "council", "your council account", real.Said);
        Add(builder, "hostile", "an account that lies", Hostile.Address);
        Add(builder, "many", "an account of many tenants", Hostile.Address + "/many");
        builder.UseSetting("WorkAccounts:many:Entra", "true");
        builder.UseSetting("WorkAccounts:many:Tenants:0", "8a3f1c52-0000-4000-8000-000000000001");
        builder.UseSetting("WorkAccounts:many:Tenants:1", "8a3f1c52-0000-4000-8000-000000000002");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        real.Dispose();
        await Hostile.DisposeAsync();
    }

    private static void Add(IWebHostBuilder builder, string key, string label, string authority)
    {
        builder.UseSetting($"WorkAccounts:{key}:Label", label);
        builder.UseSetting($"WorkAccounts:{key}:Authority", authority);
        builder.UseSetting($"WorkAccounts:{key}:ClientId", "coemap");
        builder.UseSetting($"WorkAccounts:{key}:ClientSecret", "a-secret-for-tests-only");
    }
}
