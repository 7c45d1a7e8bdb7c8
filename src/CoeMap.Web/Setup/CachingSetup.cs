using CoeMap.Web.Caching;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.OutputCaching;

namespace CoeMap.Web.Setup;

/// <summary>Public pages are rendered once and kept until something visitors see changes; OutputCache:Off renders every one and hears of no change.</summary>
internal static class CachingSetup
{
    private const string Off = "OutputCache:Off";
    private const string Size = "OutputCache:Megabytes";
    private const int LargestPage = 512 * 1024;

    public static WebApplicationBuilder AddCaching(this WebApplicationBuilder builder, string connectionString)
    {
        if (builder.Configuration.GetValue<bool>(Off)) return builder;
        var listen = builder.Configuration.GetConnectionString("CoeMapListen");
        builder.Services.AddSingleton(new ListeningConnection(string.IsNullOrEmpty(listen) ? connectionString : listen));
        builder.Services.AddSingleton(new KeptPages(builder.Configuration.GetValue(Size, KeptPages.Megabytes) * 1024L * 1024));
        builder.Services.AddSingleton<IOutputCacheStore>(services => services.GetRequiredService<KeptPages>());
        builder.Services.AddSingleton<PublicPages>();
        builder.Services.AddHostedService<HearOfChanges>();
        builder.Services.AddOutputCache();
        builder.Services.AddOptions<OutputCacheOptions>().Configure<PublicPages>((options, pages) =>
        {
            options.AddBasePolicy(pages);
            options.UseCaseSensitivePaths = true;
            options.MaximumBodySize = LargestPage;
        });
        return builder;
    }

    /// <summary>Call after UseHeadRequests and UseErrorAnswers, before sign-in: who has no cookie costs no more than this.</summary>
    public static WebApplication UseCaching(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null) http.Response.OnStarting(AskAgain, http.Response);
            return next(http);
        });
        if (!app.Configuration.GetValue<bool>(Off)) app.UseOutputCache();
        return app;
    }

    // Browsers ask again for every page, so a reader sees a change as soon as we do (asking costs us next to nothing), and
    // nobody in between keeps what was meant for one reader. Going back still shows the page at once.
    private static Task AskAgain(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.CacheControl.Count == 0) headers.CacheControl = "private, no-cache";
        return Task.CompletedTask;
    }
}
