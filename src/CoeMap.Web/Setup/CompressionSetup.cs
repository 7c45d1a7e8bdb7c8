using Microsoft.AspNetCore.ResponseCompression;

namespace CoeMap.Web.Setup;

/// <summary>Pages travel compressed. What they hold that must stay secret, a form's token, is masked anew at every rendering, so its length and repeats give nothing away.</summary>
internal static class CompressionSetup
{
    public static WebApplicationBuilder AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml", "application/problem+json", "text/csv"];
        });
        return builder;
    }
}
