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
}
