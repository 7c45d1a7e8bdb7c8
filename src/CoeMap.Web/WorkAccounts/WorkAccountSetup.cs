using CoeMap.Web.Setup;
using CoeMap.Web.SignedIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CoeMap.Web.WorkAccounts;

/// <summary>One authentication scheme for each configured issuer, and the address that leads to it.</summary>
internal static class WorkAccountSetup
{
    public const string ReturnKey = "return";

    // Between the issuer's answer and the code from the mailbox.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public static AuthenticationBuilder AddWorkAccounts(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        var issuers = configuration.GetSection("WorkAccounts").GetChildren().Select(Read).ToList();
        authentication.Services.AddSingleton(new WorkAccountIssuers(issuers));
        authentication.Services.AddScoped<AskedWorkAccount>();
        if (issuers.Count == 0) return authentication;

        authentication.AddCookie(IdentityConstants.ExternalScheme);
        authentication.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme).Configure<SiteCookies>((options, cookies) =>
        {
            options.Cookie.Name = cookies.Name("coemap-work-account");
            options.Cookie.SecurePolicy = cookies.Secure;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.IsEssential = true;
            options.ExpireTimeSpan = Life;
            options.SlidingExpiration = false;
        });
        foreach (var issuer in issuers) Add(authentication, issuer);
        return authentication;
    }

    /// <summary>A link, not a form: the Content-Security-Policy would stop a form on its way to another origin, and wherever that leads.</summary>
    public static void MapWorkAccounts(this IEndpointRouteBuilder app) =>
        app.MapGet("/sign-in/with/{issuer}", async (string issuer, string? @return, HttpContext http, WorkAccountIssuers issuers) =>
        {
            if (issuers.Find(issuer) is not { } found) return Results.NotFound();
            var asked = new AuthenticationProperties { RedirectUri = "/sign-in/work-account" };
            if (LocalPath.Of(@return) is { } path) asked.Items[ReturnKey] = path;
            try
            {
                await http.ChallengeAsync(found.Scheme, asked);
                return Results.Empty;
            }
            catch (SignInRefusedException refused)
            {
                return Results.Redirect(ProblemAddress(refused.Problem));
            }
        });

    private static string ProblemAddress(SignInProblem problem) => "/sign-in?problem=" + Words.Of(problem);

    private static WorkAccountIssuer Read(IConfigurationSection section)
    {
        var issuer = section.Get<WorkAccountIssuer>() ?? new();
        issuer.Key = section.Key;
        return issuer.Problem() is { } problem ? throw new SettingsException(problem) : issuer;
    }

    private static void Add(AuthenticationBuilder authentication, WorkAccountIssuer issuer)
    {
        authentication.AddOAuth<OpenIdConnectOptions, OpenIdConnectHandler>(issuer.Scheme, issuer.Label, options => Describe(options, issuer));
        authentication.Services.AddOptions<OpenIdConnectOptions>(issuer.Scheme).Configure<SiteCookies, TimeProvider>((options, cookies, clock) =>
        {
            options.CorrelationCookie.Name = cookies.Name("coemap-asked-");
            options.CorrelationCookie.SecurePolicy = cookies.Secure;
            options.Document = new(issuer, clock, () => options.Backchannel);
        });
    }

    private static void Describe(OpenIdConnectOptions options, WorkAccountIssuer issuer)
    {
        options.Issuer = issuer;
        (options.ClientId, options.ClientSecret) = (issuer.ClientId, issuer.ClientSecret);
        // The framework insists on addresses; the ones that are used come from the issuer's own document.
        options.AuthorizationEndpoint = options.TokenEndpoint = issuer.Authority;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = $"/sign-in/with/{issuer.Key}/callback";
        options.UsePkce = true;
        options.SaveTokens = false;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.CorrelationCookie.SameSite = SameSiteMode.Lax; // the answer comes as a GET
        options.CorrelationCookie.Path = "/";
        foreach (var scope in (string[])["openid", "profile", "email"]) options.Scope.Add(scope);
        if (issuer.IsEntra) options.AdditionalAuthorizationParameters["prompt"] = "select_account";
        options.Events.OnAccessDenied = context =>
        {
            context.Response.Redirect(ProblemAddress(SignInProblem.Declined));
            context.HandleResponse();
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context => SayAsync(context, issuer);
    }

    private static Task SayAsync(RemoteFailureContext context, WorkAccountIssuer issuer)
    {
        var problem = (context.Failure as SignInRefusedException)?.Problem
            ?? (context.Request.Query.ContainsKey("error") ? SignInProblem.Declined : SignInProblem.State);
        context.HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdConnectHandler>>()
            .LogWarning("A sign-in with {Issuer} was refused ({Problem}): {Why}", issuer.Key, problem, context.Failure?.Message);
        context.Response.Redirect(ProblemAddress(problem));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
