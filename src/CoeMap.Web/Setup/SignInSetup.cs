using CoeMap.Access;
using CoeMap.Database;
using CoeMap.People;
using CoeMap.Web.SignedIn;
using CoeMap.Web.WorkAccounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CoeMap.Web.Setup;

/// <summary>Who is signed in: the cookie, what it may open, and the person cascading to every page.</summary>
public static class SignInSetup
{
    // Rights are read at every request, so a long life keeps nobody in who should be out; a code by mail
    // for every visit would cost a colleague with four minutes half of them.
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public static IServiceCollection AddCoeMapSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SiteCookies>();
        services.AddScoped<SignInCookie>();
        services.AddScoped<Flash>();
        services.AddScoped<AskingBrowser>();
        services.AddOptions<SignInLimits>().BindConfiguration("SignIn");
        services.AddScoped<Welcome>();
        services.AddSingleton<SecondFactorRule>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme).AddWorkAccounts(configuration);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SiteCookies>(UseOurCookie);
        services.AddIdentityCore<Person>().AddEntityFrameworkStores<CoeMapDb>().AddSignInManager().AddClaimsPrincipalFactory<PersonPrincipal>();
        Policies.AddTo(services.AddAuthorizationBuilder());
        services.AddCascadingValue<Me?>(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Me());
        return services;
    }

    /// <summary>Call after UseRouting and error handling, before UseAntiforgery.</summary>
    public static WebApplication UseCoeMapSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapSignOut();
        app.MapWorkAccounts();
        return app;
    }

    private static void UseOurCookie(CookieAuthenticationOptions options, SiteCookies cookies)
    {
        options.Cookie.Name = cookies.Name("coemap");
        options.Cookie.SecurePolicy = cookies.Secure;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = Life;
        options.SlidingExpiration = true;
        options.EventsType = typeof(SignInCookie);
    }
}
