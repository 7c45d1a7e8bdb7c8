namespace CoeMap.Web.Setup;

/// <summary>Where the site listens when nothing else is said.</summary>
internal static class SiteAddress
{
    public const string Default = "http://localhost:5080";

    public static WebApplicationBuilder UseDefaultAddress(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        {
            builder.WebHost.UseUrls(Default);
        }

        return builder;
    }

    /// <summary>Where people reach the site over TLS, every request counts as such: the proxy that ends it need not say so.</summary>
    public static WebApplication UsePublicScheme(this WebApplication app)
    {
        if (app.Configuration["PublicAddress"]?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true)
        {
            app.Use((context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
        }

        return app;
    }
}
