using CoeMap.Web.Components;
using CoeMap.Web.Pages.StaffPages;
using CoeMap.Web.SignedIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoeMap.Web.Setup;

/// <summary>Pages rendered on the server, without circuits, and the files they need.</summary>
public static class PagesSetup
{
    public static IServiceCollection AddCoeMapPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddValidation();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<SiteCookies>((options, cookies) =>
        {
            options.Cookie.Name = cookies.Form;
            options.Cookie.SecurePolicy = cookies.Secure;
            options.Cookie.Path = "/";
        });
        services.AddScoped<Headline>();
        services.AddScoped<Pages.Following.Shortlist.ShortlistCookie>();
        services.AddTransient<Pages.Map.MapShown>();
        services.AddSingleton<RenderedOnce>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>Call after UseAntiforgery.</summary>
    public static WebApplication MapCoeMapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapMedia();
        app.MapRazorComponents<App>().WithStaticAssets();
        return app;
    }
}
